-- What filters, counts and orders ask of a statement that a search found, without a look at its row, which is long,
-- for it holds the words.
CREATE INDEX statement_row ON statement (
  id, dated_on, article_id, speaker_id, office_id, kind, act, confidence, repeats_id
);

-- Indexes that answer filters, counts and orders alone, without a look at the rows of the statements: rows are
-- long, for they hold the words.
DROP INDEX statement_dated;
CREATE INDEX statement_dated ON statement (
  dated_on, article_id, speaker_id, office_id, kind, act, confidence, repeats_id
);
DROP INDEX statement_speaker;
CREATE INDEX statement_speaker ON statement (
  speaker_id, dated_on, article_id, office_id, kind, act, confidence, repeats_id
);
DROP INDEX statement_act;
CREATE INDEX statement_act ON statement (act, dated_on, article_id, speaker_id);
DROP INDEX statement_kind;
CREATE INDEX statement_kind ON statement (kind, dated_on, speaker_id);
DROP INDEX statement_confidence;
CREATE INDEX statement_article ON statement (article_id, dated_on, speaker_id);

-- A person can decide how a statement uses a document. The views stay as they are: they find the table by its name.
CREATE TEMP TABLE kept_correction AS SELECT * FROM correction;
DROP TABLE correction;
CREATE TABLE correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_sha256 TEXT NOT NULL,
  content_spans TEXT NOT NULL,
  source_spans TEXT NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  source_exact TEXT,
  field TEXT NOT NULL CHECK (field IN ('speaker', 'not_speaker', 'documents', 'use', 'topics', 'kind',
    'act', 'said_on', 'office', 'content', 'confirm', 'reject')),
  value TEXT,
  note TEXT,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  withdrawn_at TEXT,
  statement_id INTEGER REFERENCES statement ON DELETE SET NULL
) STRICT;
INSERT INTO correction SELECT * FROM kept_correction;
DROP TABLE kept_correction;
CREATE INDEX correction_article ON correction (article_sha256);
CREATE INDEX correction_statement ON correction (statement_id) WHERE statement_id IS NOT NULL;

-- What was read, where it came from, and what was not taken in.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  program_version TEXT NOT NULL,
  extraction_version TEXT NOT NULL,
  authority_version TEXT NOT NULL,
  source TEXT,
  read_count INTEGER NOT NULL DEFAULT 0,
  kept_count INTEGER NOT NULL DEFAULT 0,
  renewed_count INTEGER NOT NULL DEFAULT 0,
  known_count INTEGER NOT NULL DEFAULT 0,
  refused_count INTEGER NOT NULL DEFAULT 0,
  statement_count INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE outlet (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE
) STRICT;

-- The body comes last: a row's other columns are then read without walking through it.
CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  external_id TEXT NOT NULL,
  title TEXT,
  outlet_id INTEGER REFERENCES outlet,
  url TEXT,
  byline TEXT,
  published_on TEXT,
  language TEXT,
  genre TEXT CHECK (genre IN ('news', 'transcript', 'official')),
  source_path TEXT NOT NULL,
  source_record INTEGER,
  source_line INTEGER,
  batch_id INTEGER NOT NULL REFERENCES batch,
  extraction_batch_id INTEGER NOT NULL REFERENCES batch,
  extraction_version TEXT NOT NULL,
  signature BLOB,
  duplicate_of_id INTEGER REFERENCES article ON DELETE SET NULL,
  similarity REAL CHECK (similarity BETWEEN 0 AND 1),
  body TEXT NOT NULL
) STRICT;
CREATE INDEX article_outlet ON article (outlet_id, published_on);
CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;
CREATE INDEX article_published ON article (published_on);
CREATE INDEX article_genre ON article (genre);
CREATE INDEX article_batch ON article (batch_id);
CREATE INDEX article_extraction_batch ON article (extraction_batch_id);
CREATE INDEX article_external ON article (external_id);
CREATE INDEX article_duplicate ON article (duplicate_of_id) WHERE duplicate_of_id IS NOT NULL;

CREATE TABLE article_copy (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  external_id TEXT NOT NULL,
  title TEXT,
  outlet_id INTEGER REFERENCES outlet,
  url TEXT,
  byline TEXT,
  published_on TEXT,
  source_path TEXT NOT NULL,
  source_record INTEGER,
  source_line INTEGER,
  batch_id INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE UNIQUE INDEX article_copy_place ON article_copy (
  article_id, coalesce(outlet_id, 0), coalesce(url, ''), coalesce(published_on, ''));
CREATE INDEX article_copy_outlet ON article_copy (outlet_id);
CREATE INDEX article_copy_batch ON article_copy (batch_id);

CREATE TABLE refusal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE,
  path TEXT NOT NULL,
  record INTEGER,
  line INTEGER,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX refusal_batch ON refusal (batch_id);

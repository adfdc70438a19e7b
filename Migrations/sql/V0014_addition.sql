-- What a person added can be taken back; what it took the place of then stands again.
CREATE TABLE new_addition (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('country', 'office', 'speaker', 'document', 'topic')),
  key TEXT NOT NULL,
  file TEXT NOT NULL,
  source TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_at TEXT
) STRICT;
INSERT INTO new_addition (kind, key, file, source, made_by, made_at)
SELECT kind, key, file, source, made_by, made_at FROM authority_addition ORDER BY made_at, kind, key;
DROP TABLE authority_addition;
ALTER TABLE new_addition RENAME TO authority_addition;
CREATE INDEX authority_addition_key ON authority_addition (kind, key);

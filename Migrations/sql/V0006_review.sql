-- What a person decides can be taken back: beside every value that a merge or a correction replaces stays what
-- the extraction had found.
ALTER TABLE statement ADD COLUMN extracted_office_id INTEGER REFERENCES office;
ALTER TABLE statement ADD COLUMN extracted_relay_id INTEGER REFERENCES speaker;
UPDATE statement SET extracted_office_id = office_id, extracted_relay_id = relay_id
WHERE office_id IS NOT NULL OR relay_id IS NOT NULL;
ALTER TABLE statement_topic ADD COLUMN extracted_topic_id INTEGER REFERENCES topic;
UPDATE statement_topic SET extracted_topic_id = topic_id;

-- Links that a merge made one with another link of the same statement.
CREATE TABLE statement_folded (
  statement_id INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('topic', 'document')),
  entry_id INTEGER NOT NULL,
  detail TEXT,
  PRIMARY KEY (statement_id, kind, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_folded_entry ON statement_folded (kind, entry_id);

-- The values that corrections replaced, as JSON; what the extraction finds next overwrites them.
CREATE TABLE extracted_value (
  statement_id INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('kind', 'documents', 'topics')),
  value TEXT NOT NULL,
  PRIMARY KEY (statement_id, field)
) STRICT, WITHOUT ROWID;

-- Entries that a person wrote for this database, as written.
CREATE TABLE authority_addition (
  kind TEXT NOT NULL CHECK (kind IN ('country', 'office', 'speaker', 'document', 'topic')),
  key TEXT NOT NULL,
  file TEXT NOT NULL,
  source TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

-- Names that a person gave entries in this database.
CREATE TABLE authority_alias (
  kind TEXT NOT NULL CHECK (kind IN ('country', 'office', 'speaker', 'document')),
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (kind, key, name)
) STRICT, WITHOUT ROWID;

-- Who reviewed a statement, and the exact places of its parts, in the flat table.
DROP VIEW statement_view;
CREATE VIEW statement_view AS
SELECT
  s.id, s.article_id, s.ordinal, s.kind, s.act, s.content,
  s.speaker_id, p.key AS speaker_key, p.name AS speaker, p.kind AS speaker_kind,
  p.country_code AS speaker_country,
  s.office_id, o.title AS office,
  s.relay_id, r.name AS relay,
  s.dated_on, s.said_on, a.published_on,
  (SELECT group_concat(key, '; ') FROM (
    SELECT t.key FROM statement_topic x JOIN topic t ON t.id = x.topic_id
    WHERE x.statement_id = s.id ORDER BY t.key)) AS topics,
  (SELECT group_concat(name, '; ') FROM (
    SELECT coalesce(d.short_title, d.title) AS name
    FROM statement_document x JOIN document d ON d.id = x.document_id
    WHERE x.statement_id = s.id ORDER BY 1)) AS documents,
  (SELECT group_concat(key, '; ') FROM (
    SELECT d.key FROM statement_document x JOIN document d ON d.id = x.document_id
    WHERE x.statement_id = s.id ORDER BY coalesce(d.short_title, d.title))) AS document_keys,
  (SELECT group_concat(country_code, '; ') FROM (
    SELECT x.country_code FROM statement_country x
    WHERE x.statement_id = s.id ORDER BY 1)) AS about,
  s.source_text, s.cue_text, s.start, s.end,
  CASE s.review WHEN 'corrected' THEN (
    SELECT group_concat(span, ',') FROM (
      SELECT x.start || '-' || x.end AS span FROM statement_span x
      WHERE x.statement_id = s.id AND x.role = 'content' ORDER BY x.ordinal))
  ELSE substr(s.span_key, 1, instr(s.span_key, '|') - 1) END AS content_spans,
  nullif(substr(s.span_key, instr(s.span_key, '|') + 1), '') AS source_spans,
  s.confidence, s.review,
  (SELECT c.made_by FROM correction c WHERE c.statement_id = s.id AND c.withdrawn_at IS NULL
    ORDER BY c.id DESC LIMIT 1) AS reviewed_by,
  a.title, a.outlet_id, u.name AS outlet, a.url, a.genre, a.external_id, a.duplicate_of_id, a.batch_id
FROM statement s
JOIN article a ON a.id = s.article_id
LEFT JOIN outlet u ON u.id = a.outlet_id
LEFT JOIN speaker p ON p.id = s.speaker_id
LEFT JOIN speaker r ON r.id = s.relay_id
LEFT JOIN office o ON o.id = s.office_id
WHERE s.id NOT IN (SELECT id FROM statement WHERE review = 'rejected');

DROP VIEW correction_view;
CREATE VIEW correction_view AS
SELECT
  c.id, c.statement_id, c.field, c.value, c.note, c.made_by, c.made_at, c.withdrawn_at,
  c.statement_id IS NULL AND c.withdrawn_at IS NULL AS orphaned,
  c.exact, c.content_spans, a.id AS article_id, a.title
FROM correction c
LEFT JOIN article a ON a.sha256 = c.article_sha256;

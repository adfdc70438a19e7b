-- A person can decide on act, date and office too, and rejected statements can be seen.
DROP VIEW statement_view;
DROP VIEW correction_view;

CREATE TABLE new_correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_sha256 TEXT NOT NULL,
  content_spans TEXT NOT NULL,
  source_spans TEXT NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  source_exact TEXT,
  field TEXT NOT NULL CHECK (field IN ('speaker', 'not_speaker', 'documents', 'topics', 'kind',
    'act', 'said_on', 'office', 'content', 'confirm', 'reject')),
  value TEXT,
  note TEXT,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  withdrawn_at TEXT,
  statement_id INTEGER REFERENCES statement ON DELETE SET NULL
) STRICT;
INSERT INTO new_correction SELECT * FROM correction;
DROP TABLE correction;
ALTER TABLE new_correction RENAME TO correction;
CREATE INDEX correction_article ON correction (article_sha256);
CREATE INDEX correction_statement ON correction (statement_id) WHERE statement_id IS NOT NULL;

-- NULL where the extraction found nothing.
CREATE TABLE new_value (
  statement_id INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('kind', 'act', 'said_on', 'documents', 'topics')),
  value TEXT,
  PRIMARY KEY (statement_id, field)
) STRICT, WITHOUT ROWID;
INSERT INTO new_value SELECT * FROM extracted_value;
DROP TABLE extracted_value;
ALTER TABLE new_value RENAME TO extracted_value;

CREATE VIEW statement_any_view AS
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
LEFT JOIN office o ON o.id = s.office_id;

CREATE VIEW statement_view AS
SELECT * FROM statement_any_view
WHERE id NOT IN (SELECT id FROM statement WHERE review = 'rejected');

CREATE VIEW correction_view AS
SELECT
  c.id, c.statement_id, c.field, c.value, c.note, c.made_by, c.made_at, c.withdrawn_at,
  c.statement_id IS NULL AND c.withdrawn_at IS NULL AS orphaned,
  c.exact, c.content_spans, a.id AS article_id, a.title
FROM correction c
LEFT JOIN article a ON a.sha256 = c.article_sha256;

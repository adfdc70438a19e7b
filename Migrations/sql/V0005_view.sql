-- Flat tables to start from. Statements that a person rejected and entries that were merged into another
-- are left out; counts leave them out too.
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
  (SELECT group_concat(country_code, '; ') FROM (
    SELECT x.country_code FROM statement_country x
    WHERE x.statement_id = s.id ORDER BY 1)) AS about,
  s.source_text, s.cue_text, s.start, s.end, s.confidence, s.review,
  a.title, a.outlet_id, u.name AS outlet, a.url, a.genre, a.external_id, a.duplicate_of_id, a.batch_id
FROM statement s
JOIN article a ON a.id = s.article_id
LEFT JOIN outlet u ON u.id = a.outlet_id
LEFT JOIN speaker p ON p.id = s.speaker_id
LEFT JOIN speaker r ON r.id = s.relay_id
LEFT JOIN office o ON o.id = s.office_id
WHERE s.id NOT IN (SELECT id FROM statement WHERE review = 'rejected');

CREATE VIEW article_view AS
SELECT
  a.id, a.external_id, a.title, a.outlet_id, u.name AS outlet, a.url, a.byline, a.published_on,
  a.language, a.genre,
  (SELECT count(*) FROM statement s WHERE s.article_id = a.id
    AND s.id NOT IN (SELECT id FROM statement WHERE review = 'rejected')) AS statements,
  a.source_path, a.source_record, a.source_line, a.batch_id, a.extraction_version, a.sha256,
  a.duplicate_of_id, a.similarity,
  (SELECT count(*) FROM article_copy c WHERE c.article_id = a.id) AS copies
FROM article a
LEFT JOIN outlet u ON u.id = a.outlet_id;

CREATE VIEW article_version_view AS
SELECT
  a.url, row_number() OVER (PARTITION BY a.url ORDER BY a.id) AS version, a.id AS article_id, a.title,
  a.published_on, a.batch_id
FROM article a
WHERE a.url IS NOT NULL;

CREATE VIEW speaker_view AS
SELECT
  p.id, p.key, p.name, p.kind, p.country_code AS country, c.name AS country_name,
  (SELECT o.title FROM tenure t JOIN office o ON o.id = t.office_id
    WHERE t.speaker_id = p.id ORDER BY t.from_on DESC LIMIT 1) AS latest_office,
  (SELECT count(*) FROM statement s WHERE s.speaker_id = p.id
    AND s.id NOT IN (SELECT id FROM statement WHERE review = 'rejected')) AS statements,
  (SELECT min(s.dated_on) FROM statement s WHERE s.speaker_id = p.id) AS first_on,
  (SELECT max(s.dated_on) FROM statement s WHERE s.speaker_id = p.id) AS last_on,
  p.origin
FROM speaker p
LEFT JOIN country c ON c.code = p.country_code
WHERE p.merged_into_id IS NULL;

CREATE VIEW tenure_view AS
SELECT
  t.id, t.speaker_id, p.name AS speaker, t.office_id, o.title AS office, o.role,
  o.country_code AS country, t.from_on, t.to_on, t.origin
FROM tenure t
JOIN speaker p ON p.id = t.speaker_id
JOIN office o ON o.id = t.office_id;

CREATE VIEW document_view AS
SELECT
  d.id, d.key, d.title, d.short_title, d.kind, d.signed_on,
  (SELECT group_concat(country_code, '; ') FROM (
    SELECT x.country_code FROM document_party x
    WHERE x.document_id = d.id ORDER BY 1)) AS parties,
  d.symbol,
  (SELECT count(*) FROM statement_document x WHERE x.document_id = d.id
    AND x.statement_id NOT IN (SELECT id FROM statement WHERE review = 'rejected')) AS statements,
  (SELECT count(*) FROM document_reference x WHERE x.document_id = d.id) AS reference_count,
  d.origin, d.provisional
FROM document d
WHERE d.merged_into_id IS NULL;

CREATE VIEW reference_view AS
SELECT
  r.id, r.document_id, d.key AS document_key, coalesce(d.short_title, d.title) AS document,
  d.kind AS document_kind, r.provision, r.use, r.printed, r.start, r.end,
  r.statement_id, s.speaker_id, p.name AS speaker,
  r.article_id, a.title, u.name AS outlet, a.url, a.published_on
FROM document_reference r
JOIN document d ON d.id = r.document_id
JOIN article a ON a.id = r.article_id
LEFT JOIN outlet u ON u.id = a.outlet_id
LEFT JOIN statement s ON s.id = r.statement_id AND s.review <> 'rejected'
LEFT JOIN speaker p ON p.id = s.speaker_id;

CREATE VIEW topic_view AS
SELECT
  t.id, t.key, t.label, q.key AS parent, t.definition,
  (SELECT count(*) FROM statement_topic x WHERE x.topic_id = t.id
    AND x.statement_id NOT IN (SELECT id FROM statement WHERE review = 'rejected')) AS statements,
  t.origin
FROM topic t
LEFT JOIN topic q ON q.id = t.parent_id
WHERE t.merged_into_id IS NULL;

CREATE VIEW outlet_view AS
SELECT
  u.id, u.name,
  (SELECT count(*) FROM article a WHERE a.outlet_id = u.id) AS articles,
  (SELECT count(*) FROM article a JOIN statement s ON s.article_id = a.id WHERE a.outlet_id = u.id
    AND s.id NOT IN (SELECT id FROM statement WHERE review = 'rejected')) AS statements,
  (SELECT min(a.published_on) FROM article a WHERE a.outlet_id = u.id) AS first_on,
  (SELECT max(a.published_on) FROM article a WHERE a.outlet_id = u.id) AS last_on
FROM outlet u;

CREATE VIEW country_view AS
SELECT
  c.code, c.alpha3, c.name, c.official_name, c.is_un_member,
  (SELECT count(*) FROM speaker p JOIN statement s ON s.speaker_id = p.id
    WHERE p.country_code = c.code
    AND s.id NOT IN (SELECT id FROM statement WHERE review = 'rejected')) AS statements,
  (SELECT count(*) FROM statement_country x WHERE x.country_code = c.code
    AND x.statement_id NOT IN (SELECT id FROM statement WHERE review = 'rejected')) AS statements_about
FROM country c;

CREATE VIEW batch_view AS
SELECT
  id, started_at, finished_at, program_version, extraction_version, authority_version, source,
  read_count, kept_count, renewed_count, known_count, refused_count, statement_count
FROM batch;

CREATE VIEW refusal_view AS
SELECT f.id, f.batch_id, b.started_at, f.path, f.record, f.line, f.reason
FROM refusal f
JOIN batch b ON b.id = f.batch_id;

CREATE VIEW correction_view AS
SELECT
  c.id, c.statement_id, c.field, c.value, c.note, c.made_by, c.made_at, c.withdrawn_at,
  c.statement_id IS NULL AND c.withdrawn_at IS NULL AS orphaned,
  c.exact, a.id AS article_id, a.title
FROM correction c
LEFT JOIN article a ON a.sha256 = c.article_sha256;

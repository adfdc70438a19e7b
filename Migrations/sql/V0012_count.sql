-- Topics count what is on the topics below them, as a search for them finds it; the days between which a speaker spoke are
-- those of statements that stand.
CREATE VIEW topic_tree_view AS
WITH RECURSIVE tree (topic_id, above_id) AS (
  SELECT id, id FROM topic WHERE merged_into_id IS NULL
  UNION
  SELECT r.topic_id, coalesce(q.merged_into_id, q.id)
  FROM tree r JOIN topic t ON t.id = r.above_id JOIN topic q ON q.id = t.parent_id)
SELECT topic_id, above_id FROM tree;

DROP VIEW topic_view;
CREATE VIEW topic_view AS
SELECT
  t.id, t.key, t.label, q.key AS parent, t.definition,
  (SELECT count(DISTINCT x.statement_id) FROM topic_tree_view r JOIN statement_topic x ON x.topic_id = r.topic_id
    WHERE r.above_id = t.id
    AND x.statement_id NOT IN (SELECT id FROM statement WHERE review = 'rejected')) AS statements,
  (SELECT count(*) FROM statement_topic x WHERE x.topic_id = t.id
    AND x.statement_id NOT IN (SELECT id FROM statement WHERE review = 'rejected')) AS own_statements,
  t.origin
FROM topic t
LEFT JOIN topic q ON q.id = t.parent_id
WHERE t.merged_into_id IS NULL;

DROP VIEW speaker_view;
CREATE VIEW speaker_view AS
SELECT
  p.id, p.key, p.name, p.kind, p.country_code AS country, c.name AS country_name,
  (SELECT o.title FROM tenure t JOIN office o ON o.id = t.office_id
    WHERE t.speaker_id = p.id ORDER BY t.from_on DESC LIMIT 1) AS latest_office,
  (SELECT count(*) FROM statement s WHERE s.speaker_id = p.id
    AND s.id NOT IN (SELECT id FROM statement WHERE review = 'rejected')) AS statements,
  (SELECT min(s.dated_on) FROM statement s WHERE s.speaker_id = p.id
    AND s.id NOT IN (SELECT id FROM statement WHERE review = 'rejected')) AS first_on,
  (SELECT max(s.dated_on) FROM statement s WHERE s.speaker_id = p.id
    AND s.id NOT IN (SELECT id FROM statement WHERE review = 'rejected')) AS last_on,
  p.origin
FROM speaker p
LEFT JOIN country c ON c.code = p.country_code
WHERE p.merged_into_id IS NULL;

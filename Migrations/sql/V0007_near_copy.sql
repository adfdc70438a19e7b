-- Near copies: where to look for them, and which statement was there first.
ALTER TABLE batch ADD COLUMN duplicate_threshold REAL CHECK (duplicate_threshold BETWEEN 0 AND 1);

CREATE TABLE article_key (
  key INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE statement ADD COLUMN repeats_id INTEGER REFERENCES statement ON DELETE SET NULL;
CREATE INDEX statement_repeats ON statement (repeats_id) WHERE repeats_id IS NOT NULL;

CREATE VIEW statement_carrier_view AS
SELECT
  coalesce(s.repeats_id, s.id) AS first_id, s.id AS statement_id, s.article_id, u.name AS outlet, a.url,
  a.published_on
FROM statement s
JOIN article a ON a.id = s.article_id
LEFT JOIN outlet u ON u.id = a.outlet_id
WHERE s.id NOT IN (SELECT id FROM statement WHERE review = 'rejected')
UNION ALL
SELECT
  coalesce(s.repeats_id, s.id), s.id, s.article_id, u.name, c.url, c.published_on
FROM statement s
JOIN article_copy c ON c.article_id = s.article_id
LEFT JOIN outlet u ON u.id = c.outlet_id
WHERE s.id NOT IN (SELECT id FROM statement WHERE review = 'rejected');

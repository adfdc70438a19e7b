-- Who speaks together: the members that the name of a collective tells, so that a search for one finds what they said.
CREATE TABLE speaker_member (
  speaker_id INTEGER NOT NULL REFERENCES speaker ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  folded_last TEXT,
  PRIMARY KEY (speaker_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_member_folded ON speaker_member (folded);
CREATE INDEX speaker_member_last ON speaker_member (folded_last) WHERE folded_last IS NOT NULL;

CREATE VIEW speaker_member_view AS
SELECT DISTINCT
  coalesce(c.merged_into_id, c.id) AS speaker_id, m.name, coalesce(p.merged_into_id, p.id) AS member_id
FROM speaker_member m
JOIN speaker c ON c.id = m.speaker_id
LEFT JOIN speaker_name n ON n.folded = m.folded
LEFT JOIN speaker p ON p.id = n.speaker_id;

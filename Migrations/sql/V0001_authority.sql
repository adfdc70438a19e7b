-- Who and what the authority files know, and whoever and whatever texts name besides.
CREATE TABLE property (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE country (
  code TEXT PRIMARY KEY NOT NULL,
  alpha3 TEXT,
  name TEXT NOT NULL,
  official_name TEXT,
  is_un_member INTEGER NOT NULL DEFAULT 0 CHECK (is_un_member IN (0, 1)),
  origin TEXT NOT NULL CHECK (origin IN ('file', 'user', 'text'))
) STRICT, WITHOUT ROWID;

CREATE TABLE country_name (
  country_code TEXT NOT NULL REFERENCES country ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('name', 'official', 'alias', 'demonym', 'metonym')),
  name TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT 'en',
  folded TEXT NOT NULL,
  PRIMARY KEY (country_code, kind, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX country_name_folded ON country_name (folded);

CREATE TABLE speaker (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'state', 'collective', 'unnamed')),
  country_code TEXT REFERENCES country,
  pronoun TEXT,
  origin TEXT NOT NULL CHECK (origin IN ('file', 'user', 'text')),
  merged_into_id INTEGER REFERENCES speaker
) STRICT;
CREATE INDEX speaker_country ON speaker (country_code);
CREATE INDEX speaker_kind ON speaker (kind);
CREATE INDEX speaker_merged ON speaker (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE TABLE speaker_name (
  speaker_id INTEGER NOT NULL REFERENCES speaker ON DELETE CASCADE,
  name TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT 'en',
  folded TEXT NOT NULL,
  folded_last TEXT,
  origin TEXT NOT NULL CHECK (origin IN ('file', 'user', 'text')),
  PRIMARY KEY (speaker_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_name_folded ON speaker_name (folded);
CREATE INDEX speaker_name_last ON speaker_name (folded_last) WHERE folded_last IS NOT NULL;

CREATE TABLE office (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('head-of-state', 'head-of-government', 'foreign-minister',
    'defence-minister', 'spokesperson', 'ambassador', 'head-of-organisation', 'other')),
  country_code TEXT REFERENCES country,
  organisation_id INTEGER REFERENCES speaker,
  origin TEXT NOT NULL CHECK (origin IN ('file', 'user', 'text')),
  merged_into_id INTEGER REFERENCES office
) STRICT;
CREATE INDEX office_country ON office (country_code);

CREATE TABLE office_name (
  office_id INTEGER NOT NULL REFERENCES office ON DELETE CASCADE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (office_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX office_name_folded ON office_name (folded);

CREATE TABLE tenure (
  id INTEGER PRIMARY KEY,
  speaker_id INTEGER NOT NULL REFERENCES speaker ON DELETE CASCADE,
  office_id INTEGER NOT NULL REFERENCES office ON DELETE CASCADE,
  from_on TEXT,
  to_on TEXT,
  origin TEXT NOT NULL CHECK (origin IN ('file', 'user'))
) STRICT;
CREATE INDEX tenure_speaker ON tenure (speaker_id, from_on);
CREATE INDEX tenure_office ON tenure (office_id, from_on);

CREATE TABLE topic (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  folded TEXT NOT NULL,
  parent_id INTEGER REFERENCES topic,
  definition TEXT,
  origin TEXT NOT NULL CHECK (origin IN ('file', 'user', 'text')),
  merged_into_id INTEGER REFERENCES topic
) STRICT;
CREATE INDEX topic_parent ON topic (parent_id);
CREATE INDEX topic_folded ON topic (folded);

CREATE TABLE topic_indicator (
  topic_id INTEGER NOT NULL REFERENCES topic ON DELETE CASCADE,
  phrase TEXT NOT NULL,
  PRIMARY KEY (topic_id, phrase)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic_agenda_code (
  topic_id INTEGER NOT NULL REFERENCES topic ON DELETE CASCADE,
  code INTEGER NOT NULL,
  PRIMARY KEY (topic_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  short_title TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('treaty', 'convention', 'agreement', 'protocol', 'charter',
    'declaration', 'resolution', 'communique', 'memorandum', 'statement', 'truce', 'law', 'judgment',
    'plan', 'other')),
  signed_on TEXT,
  symbol TEXT,
  origin TEXT NOT NULL CHECK (origin IN ('file', 'user', 'text')),
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  merged_into_id INTEGER REFERENCES document
) STRICT;
CREATE INDEX document_symbol ON document (symbol) WHERE symbol IS NOT NULL;
CREATE INDEX document_merged ON document (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE TABLE document_name (
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  name TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT 'en',
  folded TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('file', 'user', 'text')),
  PRIMARY KEY (document_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_name_folded ON document_name (folded);

CREATE TABLE document_party (
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  country_code TEXT NOT NULL REFERENCES country,
  PRIMARY KEY (document_id, country_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_party_country ON document_party (country_code, document_id);

CREATE TABLE authority_merge (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('speaker', 'office', 'topic', 'document')),
  loser_key TEXT NOT NULL,
  winner_key TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_at TEXT
) STRICT;
CREATE INDEX authority_merge_loser ON authority_merge (kind, loser_key);

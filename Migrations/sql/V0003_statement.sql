-- Statements, where they stand, what they are about, and what a person decided on them.
CREATE TABLE statement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  span_key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'mixed', 'indirect')),
  act TEXT NOT NULL CHECK (act IN ('assert', 'accuse', 'deny', 'reject', 'request', 'threaten', 'warn',
    'promise', 'agree', 'support', 'praise', 'ask', 'announce', 'intend', 'believe',
    'decline_comment')),
  speaker_id INTEGER REFERENCES speaker,
  extracted_speaker_id INTEGER REFERENCES speaker,
  office_id INTEGER REFERENCES office,
  relay_id INTEGER REFERENCES speaker,
  dated_on TEXT,
  said_on TEXT,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  review TEXT NOT NULL DEFAULT 'unreviewed'
    CHECK (review IN ('unreviewed', 'confirmed', 'corrected', 'rejected')),
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end >= start),
  source_text TEXT,
  cue_text TEXT,
  content TEXT NOT NULL,
  UNIQUE (article_id, span_key)
) STRICT;
CREATE INDEX statement_speaker ON statement (speaker_id, dated_on);
CREATE INDEX statement_dated ON statement (dated_on);
CREATE INDEX statement_office ON statement (office_id) WHERE office_id IS NOT NULL;
CREATE INDEX statement_relay ON statement (relay_id) WHERE relay_id IS NOT NULL;
CREATE INDEX statement_kind ON statement (kind, dated_on);
CREATE INDEX statement_act ON statement (act, dated_on);
CREATE INDEX statement_confidence ON statement (confidence);
CREATE INDEX statement_reviewed ON statement (review) WHERE review <> 'unreviewed';
CREATE INDEX statement_rejected ON statement (id) WHERE review = 'rejected';

CREATE TABLE statement_span (
  statement_id INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('source', 'cue', 'content')),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end >= start),
  PRIMARY KEY (statement_id, role, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_topic (
  statement_id INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
  topic_id INTEGER NOT NULL REFERENCES topic,
  trigger TEXT,
  PRIMARY KEY (statement_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_topic_topic ON statement_topic (topic_id, statement_id);

CREATE TABLE statement_country (
  statement_id INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
  country_code TEXT NOT NULL REFERENCES country,
  PRIMARY KEY (statement_id, country_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_country_country ON statement_country (country_code, statement_id);

CREATE TABLE statement_document (
  statement_id INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document,
  extracted_document_id INTEGER REFERENCES document,
  use TEXT NOT NULL CHECK (use IN ('invoke', 'reaffirm', 'interpret', 'dispute', 'accuse_breach',
    'propose', 'renounce', 'mention')),
  PRIMARY KEY (statement_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_document_document ON statement_document (document_id, use, statement_id);
CREATE INDEX statement_document_use ON statement_document (use, statement_id);

CREATE TABLE document_reference (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document,
  extracted_document_id INTEGER REFERENCES document,
  article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  statement_id INTEGER REFERENCES statement ON DELETE SET NULL,
  use TEXT NOT NULL CHECK (use IN ('invoke', 'reaffirm', 'interpret', 'dispute', 'accuse_breach',
    'propose', 'renounce', 'mention')),
  provision TEXT,
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end >= start),
  printed TEXT NOT NULL,
  UNIQUE (article_id, start, end, document_id)
) STRICT;
CREATE INDEX document_reference_document ON document_reference (document_id, use);
CREATE INDEX document_reference_statement ON document_reference (statement_id)
  WHERE statement_id IS NOT NULL;

CREATE TABLE correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_sha256 TEXT NOT NULL,
  content_spans TEXT NOT NULL,
  source_spans TEXT NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  source_exact TEXT,
  field TEXT NOT NULL CHECK (field IN ('speaker', 'not_speaker', 'documents', 'topics', 'kind',
    'content', 'confirm', 'reject')),
  value TEXT,
  note TEXT,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  withdrawn_at TEXT,
  statement_id INTEGER REFERENCES statement ON DELETE SET NULL
) STRICT;
CREATE INDEX correction_article ON correction (article_sha256);
CREATE INDEX correction_statement ON correction (statement_id) WHERE statement_id IS NOT NULL;

-- Full-text search over words that stand in the tables themselves; triggers keep it in step.
CREATE VIRTUAL TABLE article_search USING fts5 (
  title, body, content = 'article', content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER article_search_insert AFTER INSERT ON article BEGIN
  INSERT INTO article_search (rowid, title, body) VALUES (new.id, new.title, new.body);
END;
CREATE TRIGGER article_search_delete AFTER DELETE ON article BEGIN
  INSERT INTO article_search (article_search, rowid, title, body)
  VALUES ('delete', old.id, old.title, old.body);
END;
CREATE TRIGGER article_search_update AFTER UPDATE OF title, body ON article
WHEN old.title IS NOT new.title OR old.body <> new.body BEGIN
  INSERT INTO article_search (article_search, rowid, title, body)
  VALUES ('delete', old.id, old.title, old.body);
  INSERT INTO article_search (rowid, title, body) VALUES (new.id, new.title, new.body);
END;

CREATE VIRTUAL TABLE statement_search USING fts5 (
  content, content = 'statement', content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER statement_search_insert AFTER INSERT ON statement BEGIN
  INSERT INTO statement_search (rowid, content) VALUES (new.id, new.content);
END;
CREATE TRIGGER statement_search_delete AFTER DELETE ON statement BEGIN
  INSERT INTO statement_search (statement_search, rowid, content)
  VALUES ('delete', old.id, old.content);
END;
CREATE TRIGGER statement_search_update AFTER UPDATE OF content ON statement
WHEN old.content <> new.content BEGIN
  INSERT INTO statement_search (statement_search, rowid, content)
  VALUES ('delete', old.id, old.content);
  INSERT INTO statement_search (rowid, content) VALUES (new.id, new.content);
END;

-- Whoever writes a chunk of articles enters their words for the search at its end, all together. A trigger makes SQLite
-- mark a point to fall back to before each row, at which FTS5 writes out what it holds: one segment of the index a row.
DROP TRIGGER article_search_insert;
DROP TRIGGER statement_search_insert;

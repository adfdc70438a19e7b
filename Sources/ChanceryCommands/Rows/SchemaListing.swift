/// The views and tables as an answer of their own.
enum SchemaListing {
  /// One row a column: views first, tables that hold the search index left out.
  static let sql = """
    SELECT s.type AS kind, s.name AS name, c.name AS column_name, c.type AS type
    FROM sqlite_schema s, pragma_table_xinfo(s.name) c
    WHERE s.type IN ('view', 'table') AND s.name NOT LIKE 'sqlite_%'
      AND s.name NOT LIKE '%_search%' AND c.hidden = 0
    ORDER BY s.type DESC, s.name, c.cid
    """
}

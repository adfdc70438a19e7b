import GRDB
import Records

extension QueryConditions {
  /// The speakers, or the countries, that have a statement that meets one of the filters are left out with all
  /// of their statements; who has made one jointly with others has one.
  static func silent(_ filter: Filter, _ database: Database) throws -> [SQLFragment] {
    func having(_ filter: Filter) throws -> SQLFragment {
      .all(
        try QueryConditions(Query(rows: .statements, filter: filter), database: database)
          .ofStatements)
    }
    let speakers = try filter.silentOn.map { filter -> SQLFragment in
      """
      s.speaker_id NOT IN (
        WITH said (id) AS (SELECT DISTINCT s.speaker_id FROM statement s
          WHERE s.speaker_id IS NOT NULL AND \(try having(filter)))
        SELECT id FROM said UNION ALL
        SELECT m.member_id FROM said JOIN speaker_member_view m ON m.speaker_id = said.id
        WHERE m.member_id IS NOT NULL)
      """
    }
    let countries = try filter.silentCountriesOn.map { filter -> SQLFragment in
      """
      s.speaker_id IN (SELECT id FROM speaker WHERE country_code NOT IN (
        SELECT p.country_code FROM statement s JOIN speaker p ON p.id = s.speaker_id
        WHERE p.country_code IS NOT NULL AND \(try having(filter))))
      """
    }
    return speakers + countries
  }

  /// The filters to be left out as conditions on a statement `s`: each as a whole must not hold.
  ///
  /// `IS NOT TRUE` and not `NOT`: a statement without a speaker is not one of Russia's.
  static func excluded(_ filters: [Filter], _ database: Database) throws -> [SQLFragment] {
    try filters.compactMap { filter in
      let conditions = try QueryConditions(
        Query(rows: .statements, filter: filter), database: database
      )
      .asExcluded
      return conditions.isEmpty ? nil : "(\(.all(conditions))) IS NOT TRUE"
    }
  }
}

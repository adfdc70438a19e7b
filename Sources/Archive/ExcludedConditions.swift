import GRDB
import Records

extension QueryConditions {
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

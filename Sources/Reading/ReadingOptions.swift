package import Records

/// How input is read.
package struct ReadingOptions: Sendable {
  /// The day of the reading; a publication date after it is not believed.
  package var today: PartialDate
  /// The format of every file; `nil` to tell it by content.
  package var format: InputFormat?
  /// The character encoding of every text, by its IANA name; `nil` to tell it by content.
  package var encoding: String?
  /// The outlet of every article that does not name its own.
  package var outlet: String?
  /// Which column or key stands for a field: `["text": "col5"]`.
  package var columns: [String: String]
  /// The largest file that is read as one; formats of many records have no limit but the record's.
  package var maxBytes: Int
  /// The largest single record of a file that holds many.
  package var maxRecordBytes: Int

  /// 256 MB: more than any export holds, and less than memory has room for.
  package static let standardMaxBytes = 256 << 20

  package init(
    today: PartialDate, format: InputFormat? = nil, encoding: String? = nil, outlet: String? = nil,
    columns: [String: String] = [:], maxBytes: Int = standardMaxBytes,
    maxRecordBytes: Int = 32 << 20
  ) {
    self.today = today
    self.format = format
    self.encoding = encoding
    self.outlet = outlet
    self.columns = columns
    self.maxBytes = maxBytes
    self.maxRecordBytes = maxRecordBytes
  }
}

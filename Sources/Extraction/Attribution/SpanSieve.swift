package import Language

/// Tells at little cost which tokens are surely no part of source and content, or surely within the content, so that only
/// the others are looked at closely.
///
/// Its few features are made of small numbers, each of which has a table of its own with a place for every value: nothing
/// is looked up in the large tables of the other weights.
package struct SpanSieve: Sendable {
  private let rows: ModelArray<UInt16>
  private let least: Int32

  /// - Parameter leastProbability: Of what is taken as sure.
  package init(_ model: ModelFile, leastProbability: Double) throws(ModelError) {
    rows = try model.array(.spanSieve, of: UInt16.self)
    least = Int32((logOdds(leastProbability) * SequenceDecoder.scale).rounded())
  }

  /// The scores of a token for `outside` and `contentInside` against any other label; `nil` where neither is sure.
  func scores(of position: SpanPosition, _ frame: CueFrame) -> (outside: Int32, inside: Int32)? {
    // Two sums in one number; each weight has 128 added to it, so that none is negative.
    var sums: UInt64 = 0
    Self.forEachRow(of: position, frame) { row in
      let pair = UInt64(rows[Int(row)])
      sums &+= (pair | pair << 24) & 0x0000_00FF_0000_00FF
    }
    let bias = 128 &* Int32(Self.tables)
    let outside = Int32(truncatingIfNeeded: sums & 0xFFFF_FFFF) &- bias
    let inside = Int32(truncatingIfNeeded: sums >> 32) &- bias
    let isSure = max(outside, inside) >= least && abs(outside &- inside) >= least
    return isSure ? (outside, inside) : nil
  }

  // MARK: Features

  private static let tables = 13
  /// The base-2 logarithm of the rows of a table.
  private static let tableBits: UInt32 = 13
  /// The rows of all tables; each has the weights of `outside` and `contentInside`.
  package static let rowCount = tables << Int(tableBits)

  /// Calls with the row of each table that belongs to a token.
  @inline(__always) private static func forEachRow(
    of position: SpanPosition, _ frame: CueFrame, _ body: (UInt32) -> Void
  ) {
    let side: UInt32 = position.isBefore ? 0 : 1
    let place = position.place
    let between = position.between
    let branch = short(position.here.branchRelation)
    let after = short(position.after.relation)
    let isOneBranch: UInt32 = position.after.branch == position.here.branch ? 1 : 0
    let sides = position.subjectSide & 3 << 2 | position.complementSide & 3
    let quotation = position.around.here.quotation & 3
    var table: UInt32 = 0
    @inline(__always) func add(_ value: UInt32) {
      body(table << tableBits | value & (1 << tableBits - 1))
      table += 1
    }
    add(((place << 3 | between.verbs) << 2 | between.commas) << 2 | between.marks)
    add((side << 4 | sides) << 6 | branch)
    add((side << 2 | between.cues) << 6 | position.around.otherCues)
    add((after << 6 | branch) << 1 | isOneBranch)
    add(((place << 2 | position.sameQuotation) << 2 | frame.quotationSides) << 2 | quotation)
    add(mixed(frame.lemma, side << 6 | branch))
    add(((side << 4 | position.fromStart) << 4 | position.toEnd) << 4 | bin(frame.distanceToEnd))
    add(mixed(position.around.here.word, side))
    add(mixed(position.around.left.word, side))
    add(mixed(frame.wordAfter, position.distance << 4 | place))
    add((side << 6 | position.relation) << 6 | position.headTag & 63)
    add((position.distance << 1 | side) << 6 | between.barrier & 63)
    add(((side << 2 | between.cues) << 4 | min(position.here.depth, 15)) << 6 | branch)
  }

  /// A number below 64 for a relation or what `CuePath` has in its place.
  @inline(__always) private static func short(_ relation: UInt32) -> UInt32 {
    relation > 63 ? relation - 36 : relation
  }

  /// A row for a word, which it shares with others.
  @inline(__always) private static func mixed(_ word: UInt32, _ other: UInt32) -> UInt32 {
    ((word ^ other &* 0x85EB_CA6B) &* 0x9E37_79B1) >> (32 - tableBits)
  }

  /// Fills the list with the rows of a token, for learning.
  package static func add(_ index: Int, of template: SpanFeatures, to features: inout FeatureList) {
    features.begin(salt: 0)
    forEachRow(of: template.position(of: index), template.frame) { features.append(slot: $0) }
  }
}

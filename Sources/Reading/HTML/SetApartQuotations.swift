import Records

/// Quotations that a page sets apart from the text, in figures and asides.
///
/// Most repeat words of the text to catch the eye. One whose words stand nowhere else is part of what is reported.
struct SetApartQuotations {
  let tree: HTMLTree
  let roles: [ElementRole]
  /// All that the page shows.
  let blocks: [PageBlock]

  /// In words: a repetition is told by runs of so many, since what is pulled out is often shortened.
  private static let runLength = 4
  /// Nodes of a figure that is hardly more than its quotation, and levels between both.
  private static let (maxNodes, maxLevels) = (100, 16)
  /// A longer line under a quotation says more than whose it is.
  private static let captionWeight: Int32 = 120

  private struct Quotation {
    let element: Int
    /// The figure or aside that it was left out with.
    let frame: Int
    var blocks: [PageBlock] = []
  }

  /// The elements left out with a figure or aside that hold a quotation of its own, and who is quoted.
  ///
  /// - Parameter mass: The weight inside each element.
  func elements(isLeftOut: [Bool], mass: [Int32]) -> [Int] {
    let quotations = quotations(isLeftOut)
    if quotations.isEmpty { return [] }
    let text = Set(runs(in: blocks.filter { !isLeftOut[$0.owner] }))
    return quotations.filter { quotation in
      let own = runs(in: quotation.blocks)
      let isLink = quotation.blocks.allSatisfy { $0.linkShare > 0.5 }
      return !own.isEmpty && !isLink && own.count { text.contains($0) } * 2 <= own.count
    }.flatMap { [$0.element] + captions(in: $0.frame, mass: mass) }
  }

  private func quotations(_ isLeftOut: [Bool]) -> [Quotation] {
    var quotations: [Quotation] = []
    var end = 0
    for (index, node) in tree.nodes.enumerated()
    where node.tag == .blockquote && isLeftOut[index] && index >= end {
      guard let frame = frame(of: index, isLeftOut) else { continue }
      quotations.append(Quotation(element: index, frame: frame))
      end = node.end
    }
    var next = quotations.startIndex
    for block in quotations.isEmpty ? [] : blocks {
      while next < quotations.count, block.owner >= tree.nodes[quotations[next].element].end {
        next += 1
      }
      if next < quotations.count, tree.holds(block.owner, in: quotations[next].element) {
        quotations[next].blocks.append(block)
      }
    }
    return quotations
  }

  /// - Returns: `nil` where something else around the quotation is no part of the text.
  private func frame(of quotation: Int, _ isLeftOut: [Bool]) -> Int? {
    var frame: Int?
    var element = quotation
    var level = 0
    while element >= 0, isLeftOut[element] {
      let tag = tree.nodes[element].tag
      if tag == .figure || tag == .aside { frame = frame ?? element }
      let isFurniture = roles[element].contains(.furniture) && !roles[element].contains(.body)
      level += 1
      if level > Self.maxLevels || isFurniture || tag.isSilent || tag == .nav || tag == .footer
        || tree.isHidden(element)
      {
        return nil
      }
      element = tree.nodes[element].parent
    }
    return frame
  }

  /// The line of a figure that says who is quoted; under a picture it says what is seen.
  private func captions(in frame: Int, mass: [Int32]) -> [Int] {
    let inside = frame..<tree.nodes[frame].end
    guard tree.nodes[frame].tag == .figure, inside.count <= Self.maxNodes,
      !inside.contains(where: { tree.nodes[$0].tag == .img || tree.nodes[$0].tag == .picture })
    else { return [] }
    return inside.filter {
      tree.nodes[$0].tag == .figcaption && mass[$0] <= Self.captionWeight
    }
  }

  private func runs(in blocks: [PageBlock]) -> [UInt64] {
    TextSignature.runs(
      of: blocks.flatMap { TextSignature.words(of: $0.text) }, length: Self.runLength)
  }
}

/// Letters without their accents and in lower case.
package enum LetterFolding {
  /// A text in lower case, its Latin letters without accents.
  package static func folded(_ text: some StringProtocol) -> String {
    if let plain = foldedASCII(text) { return plain }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        let isUpper = (65...90).contains(scalar.value)
        scalars.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      } else if let folded = fold(scalar) {
        scalars.append(folded)
      }
    }
    return String(scalars)
  }

  /// The same for a text in ASCII, as most are; `nil` for another.
  private static func foldedASCII(_ text: some StringProtocol) -> String? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> String? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { folded in
        for (index, byte) in bytes.enumerated() {
          folded[index] = (65...90).contains(byte) ? byte | 0x20 : byte
        }
        return bytes.count
      }
    } ?? nil
  }

  /// Folds a scalar outside ASCII.
  ///
  /// - Returns: The base letter in lower case for a Latin letter; the scalar in lower case for one of another script;
  ///   `nil` for a mark that combines with the letter before it.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xC0..<0x180: return base(latin, scalar.value - 0xC0) ?? scalar
    case 0x180..<0x250: return base(latinExtended, scalar.value - 0x180) ?? scalar
    case 0x300..<0x370: return nil
    case 0x1E00..<0x1F00: return base(latinAdditional, scalar.value - 0x1E00) ?? scalar
    default:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? lower.first : scalar
    }
  }

  private static func base(_ letters: StaticString, _ index: UInt32) -> Unicode.Scalar? {
    let byte = letters.utf8Start[Int(index)]
    return byte == UInt8(ascii: ".") ? nil : Unicode.Scalar(byte)
  }

  // The base letter of each scalar of a block, by canonical decomposition (Unicode 15), and by sight for letters with a
  // stroke or a ligature's first letter; a dot where there is none.

  /// U+00C0 to U+017F.
  private static let latin: StaticString =
    """
    aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccdd\
    ddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """

  /// U+0180 to U+024F.
  private static let latinExtended: StaticString =
    """
    .b.......dd....a.ff.....kk....n.oo.............uu..yyzz......................aai\
    ioouuuuuuuuuu.aaaaaa..ggkkoooo..j...gg..nnaaaaooaaaaeeeeiiiioooorrrruuuusstt..hh\
    n.....aaeeooooooooyy............................
    """

  /// U+1E00 to U+1EFF.
  private static let latinAdditional: StaticString =
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
    oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s..s.\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
    uuyyyyyyyy......
    """
}

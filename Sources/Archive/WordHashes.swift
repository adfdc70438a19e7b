import Records

/// The words of a text in their order, each as a hash, whatever their case.
///
/// A letter or digit is what is one in ASCII, and every other scalar but the marks that articles have: those of Latin-1,
/// of the general punctuation and of Chinese and Japanese.
///
/// - Complexity: O(n) in the bytes of the text; going by `Character` takes twenty times as long.
struct WordHashes: Hashable {
  private(set) var hashes: [UInt64] = []

  init(_ text: String) {
    var word = FNV1a()
    var isOpen = false
    func close() {
      if isOpen { hashes.append(word.value) }
      (word, isOpen) = (FNV1a(), false)
    }
    var text = text.lowercased()
    text.withUTF8 { bytes in
      var place = bytes.startIndex
      while place < bytes.endIndex {
        let length = Self.length(from: bytes[place])
        let scalar = bytes[place..<min(place + length, bytes.endIndex)]
        if Self.isMark(scalar) {
          close()
        } else {
          for byte in scalar { word.add(byte) }
          isOpen = true
        }
        place += length
      }
    }
    close()
  }

  /// How many bytes the scalar has that begins with one.
  private static func length(from byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  private static func isMark(_ scalar: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let (first, second) = (scalar[scalar.startIndex], scalar.dropFirst().first ?? 0)
    switch first {
    case 0..<0x80:
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
      return !isLetter && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    // U+0080 to U+00BF, of which ª, º and the like are no words either.
    case 0xC2: return true
    // U+2000 to U+206F.
    case 0xE2: return second == 0x80 || second == 0x81
    // U+3000 to U+303F.
    case 0xE3: return second == 0x80
    default: return false
    }
  }
}

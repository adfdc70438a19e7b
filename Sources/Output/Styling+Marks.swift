/// Marks for text that is styled after its lines are known: they take no column, as escape sequences do, but
/// do not count as the characters that those are made of.
extension Styling.Role {
  /// Stands before a stretch of the role.
  package var mark: Unicode.Scalar {
    switch self {
    case .hit: "\u{2}"
    case .minor: "\u{4}"
    case .heading: "\u{5}"
    }
  }

  /// Stands behind a stretch of any role.
  package static let endMark: Unicode.Scalar = "\u{3}"

  fileprivate init?(mark: Unicode.Scalar) {
    guard let role = [Self.hit, .minor, .heading].first(where: { $0.mark == mark }) else {
      return nil
    }
    self = role
  }
}

extension Styling {
  /// The lines with what stands between marks in its role; a stretch that runs over several lines is styled on
  /// each of them.
  ///
  /// - Parameter lines: Of one text, without control characters other than the marks.
  /// - Complexity: O(n) in the scalars.
  package func styled(_ lines: [String]) -> [String] {
    var role: Role?
    return lines.map { line in
      var styled = ""
      var stretch = String.UnicodeScalarView()
      func end() {
        guard !stretch.isEmpty else { return }
        styled += role.map { self($0, String(stretch)) } ?? String(stretch)
        stretch = String.UnicodeScalarView()
      }
      for scalar in line.unicodeScalars {
        if let next = Role(mark: scalar) {
          end()
          role = next
        } else if scalar == Role.endMark {
          end()
          role = nil
        } else {
          stretch.append(scalar)
        }
      }
      end()
      return styled
    }
  }
}

/// Figures as a person reads them.
enum FigureText {
  /// The number with a comma between groups of three digits.
  static func count(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var grouped = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }

  /// The number with the noun in the right number: `1 article`, `2,000 articles`.
  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(count(number)) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  /// Seconds with one decimal: `12.4 s`.
  static func seconds(_ duration: Duration) -> String {
    let tenths = Int((duration.inSeconds * 10).rounded())
    return "\(count(tenths / 10)).\(tenths % 10) s"
  }

  /// A time to wait, in its two largest units: `3 h 5 min`, `2 min 10 s`, `40 s`.
  static func wait(seconds: Int) -> String {
    if seconds >= 3600 { return "\(seconds / 3600) h \(seconds % 3600 / 60) min" }
    return seconds >= 60 ? "\(seconds / 60) min \(seconds % 60) s" : "\(seconds) s"
  }

  /// Bytes as megabytes with one decimal: `31.2 MB`.
  static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(count(tenths / 10)).\(tenths % 10) MB"
  }
}

extension Duration {
  /// In seconds.
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

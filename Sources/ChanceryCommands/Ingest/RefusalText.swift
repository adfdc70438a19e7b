import Output
import Records

extension Refusal {
  /// The refusal for a person: place and reason, one line.
  var line: String {
    var place = origin.path
    if let line = origin.line {
      place += ": line \(line)"
    } else if let record = origin.record {
      place += ": record \(record)"
    }
    let text = DisplayText.safe("chancery: \(place): \(reason)")
    return text.split(separator: "\n").joined(separator: " ")
  }
}

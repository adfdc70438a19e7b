import Glibc
import Output

/// The program that shows long output page by page.
final class Pager: ByteSink {
  private let stream: UnsafeMutablePointer<FILE>
  private let sink: FileDescriptorSink

  /// Starts the pager that the variables name, else `less`, which ends at once where all fits the
  /// screen.
  ///
  /// - Returns: `nil` when `$PAGER` is empty or `cat`, or no pager starts.
  init?(variables: [String: String]) {
    let command = variables["PAGER"] ?? "less"
    guard !command.isEmpty, command != "cat" else { return nil }
    // What git sets: quit if it fits the screen, show colours, leave the text on the screen.
    if variables["LESS"] == nil { setenv("LESS", "FRX", 0) }
    // The shell gives 127 for a program that is not there; its input then goes to the terminal as it is.
    guard let stream = popen("\(command)\nif [ $? -eq 127 ]; then exec cat; fi", "w") else {
      return nil
    }
    self.stream = stream
    sink = FileDescriptorSink(fileno(stream), place: "pager \(command)")
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) { try sink.write(bytes) }

  /// Waits until the person has read.
  func wait() { pclose(stream) }
}

import Foundation
import Glibc

/// Runs programs and takes their time.
struct ProcessTrial {
  let program: String
  let database: String

  /// The program that was built beside this.
  static var builtProgram: String {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "chancery").path
  }

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// How long a process ran, in seconds.
  struct Cost {
    /// From its start to its end.
    var wall = Double.infinity
    /// On the processor, which other work on the machine does not change.
    var processor = Double.infinity

    mutating func keepBest(_ other: Cost) {
      wall = min(wall, other.wall)
      processor = min(processor, other.processor)
    }
  }

  /// What the program prints.
  func output(of arguments: [String], accepting codes: ClosedRange<Int32> = 0...0) throws -> String
  {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments + ["--db", database]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard codes.contains(process.terminationStatus) else {
      throw Failed(
        description:
          "chancery \(arguments.joined(separator: " ")) ended with \(process.terminationStatus)")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// What the program costs.
  func cost(_ arguments: [String]) throws -> Cost {
    try run([program] + arguments + ["--db", database], accepting: 0...1)
  }

  /// What `sqlite3` costs for the same.
  func sqliteCost(_ sql: String, options: [String] = []) throws -> Cost {
    try run(["sqlite3", "-readonly"] + options + [database, sql], accepting: 0...0)
  }

  /// What any program costs.
  ///
  /// Foundation's `Process` looks only every 50 ms whether a child has ended; this waits for it.
  func run(_ arguments: [String], accepting codes: ClosedRange<Int32>) throws -> Cost {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let start = ContinuousClock.now
    guard posix_spawnp(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
      throw Failed(description: "\(arguments[0]) does not start")
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    let elapsed = ContinuousClock.now - start
    let code = status >> 8 & 0xFF
    guard status & 0x7F == 0, codes.contains(code) else {
      throw Failed(description: "\(arguments.joined(separator: " ")) ended with \(code)")
    }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    return Cost(
      wall: Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18,
      processor: seconds(usage.ru_utime) + seconds(usage.ru_stime))
  }
}

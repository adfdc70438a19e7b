import Glibc
import Synchronization

/// A program that is given a file and writes text: run to its end, or to the end of what it may use.
///
/// It gets the input as a regular file on its standard input, so that nothing waits for a reader that
/// has gone; what it writes to both its outputs is taken as it comes, so that it never waits either.
/// It leads a process group, and nothing of that group outlives the call.
struct ChildProcess {
  /// What a run may use.
  struct Allowance {
    /// By the clock, for a program that waits for something.
    var seconds: Double
    /// Of processor time; the system ends the program even when ours is gone.
    var processorSeconds: Int
    /// Of address space, which is what the system can limit.
    var megabytes: Int
    /// Of standard output.
    var outputByteCount: Int
  }

  enum End: Hashable {
    case exit(status: Int32)
    case signal(Int32)
    /// Stopped by us.
    case outOfTime
    case tooMuchOutput
  }

  var end: End
  var output: [UInt8]
  /// The beginning of what it wrote to its error output.
  var complaint: String

  /// - Parameters:
  ///   - program: Its path.
  ///   - input: What stands on its standard input.
  init(
    running program: String, _ arguments: [String], input: [UInt8], within allowance: Allowance
  ) throws(ReadingFault) {
    let file = try Self.unnamedFile(with: input)
    defer { close(file) }
    var run = try Self.starting.withLock { _ throws(ReadingFault) in
      let (output, errors) = (try Pipe(), try Pipe())
      let process = try Self.spawn(
        program, arguments, [file, output.writing, errors.writing], allowance)
      output.closeWriting()
      errors.closeWriting()
      return Run(process: process, output: output, errors: errors, allowance: allowance)
    }
    end = run.toItsEnd()
    self.output = run.text
    complaint = String(decoding: run.complaint, as: UTF8.self)
  }

  /// One child is started at a time: another that is started before a pipe is closed to it would hold
  /// that open, and its end would not be seen.
  private static let starting = Mutex(())

  /// A file of which nothing is left when it is closed, even if our program is killed.
  private static func unnamedFile(with bytes: [UInt8]) throws(ReadingFault) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/chancery-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else {
      throw ReadingFault("no temporary file in \(folder): \(FileDescriptor.lastError)")
    }
    unlink(name)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        return write(file, rest.baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = FileDescriptor.lastError
        close(file)
        throw ReadingFault("no room for a temporary file in \(folder): \(reason)")
      }
      written += count
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  /// - Parameter descriptors: What becomes its standard input, output and error output.
  private static func spawn(
    _ program: String, _ arguments: [String], _ descriptors: [Int32], _ allowance: Allowance
  ) throws(ReadingFault) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What our program or this thread does not listen to, its child would not either.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGTERM, SIGXCPU] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))
    // The shell takes the program's place once it has limited what that may use.
    // A program may go on after the first limit on its time, and not after the second.
    let seconds = allowance.processorSeconds
    let script =
      "ulimit -S -t \(seconds) && ulimit -H -t \(seconds + 5) && ulimit -v \(allowance.megabytes << 10) && exec \"$@\""
    var words: [UnsafeMutablePointer<CChar>?] =
      (["/bin/sh", "-c", script, "sh", program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let status = posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, environ)
    guard status == 0 else {
      throw ReadingFault("\(program) could not be run: \(String(cString: strerror(status)))")
    }
    return process
  }
}

extension ChildProcess {
  /// Both ends of a pipe, which no other child gets.
  private final class Pipe {
    let reading: Int32
    private(set) var writing: Int32

    init() throws(ReadingFault) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        throw ReadingFault("no pipe to another program: \(FileDescriptor.lastError)")
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }

    deinit {
      close(reading)
      closeWriting()
    }

    func closeWriting() {
      if writing >= 0 { close(writing) }
      writing = -1
    }
  }

  /// A program that has been started.
  private struct Run {
    /// More of a complaint says nothing more.
    private static let complaintByteCount = 4096

    let process: pid_t
    let output: Pipe
    let errors: Pipe
    let allowance: Allowance
    var text: [UInt8] = []
    var complaint: [UInt8] = []

    mutating func toItsEnd() -> End {
      let deadline = ContinuousClock.now + .seconds(allowance.seconds)
      let stopped = takeOutput(until: deadline) ?? (hasEnded(before: deadline) ? nil : .outOfTime)
      // The process still holds its number, so that no other group can be meant.
      kill(-process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      if let stopped { return stopped }
      return status & 0x7F == 0 ? .exit(status: status >> 8 & 0xFF) : .signal(status & 0x7F)
    }

    /// - Returns: Why it was not taken to its end; `nil` where it was.
    private mutating func takeOutput(until deadline: ContinuousClock.Instant) -> End? {
      var open = [output.reading, errors.reading]
      while !open.isEmpty {
        let left = deadline - .now
        guard left > .zero else { return .outOfTime }
        var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        poll(&waiting, nfds_t(waiting.count), Int32(min(left / .milliseconds(1), 1e6).rounded(.up)))
        for place in waiting where place.revents != 0 {
          let piece = (try? FileDescriptor.bytes(of: place.fd, ByteStream.pieceByteCount)) ?? []
          if piece.isEmpty {
            open.removeAll { $0 == place.fd }
          } else if place.fd == output.reading {
            text += piece
            if text.count > allowance.outputByteCount { return .tooMuchOutput }
          } else {
            complaint += piece.prefix(Self.complaintByteCount - complaint.count)
          }
        }
      }
      return nil
    }

    /// Waits for a program that has closed its outputs; it is hardly ever still there.
    private func hasEnded(before deadline: ContinuousClock.Instant) -> Bool {
      var pause: useconds_t = 100
      while true {
        var state = siginfo_t()
        let status = waitid(P_PID, id_t(process), &state, WEXITED | WNOHANG | WNOWAIT)
        if status == 0, state.si_signo == SIGCHLD { return true }
        if ContinuousClock.now >= deadline { return false }
        usleep(pause)
        pause = min(pause * 2, 20_000)
      }
    }
  }
}

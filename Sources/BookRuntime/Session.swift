// The chapter's process: where it writes, which cell is running, and how much it has printed.

internal import BookRecords
internal import CSystemRandom
@preconcurrency internal import Glibc
internal import MathEngine
internal import Synchronization

/// The state of the running chapter.
///
/// Records go to the pipe that the tool gave as standard output; what the chapter prints goes to a
/// file, so that a crash loses neither and the kernel enforces the limits. The number of the
/// running statement is kept in a page shared with the tool, which can read it after any death.
struct Session {
  /// Where records go; -1 when the program was not started by the tool: nothing is recorded then.
  private var pipe: Int32 = -1
  private var page: SharedPage?
  private var text = PrintedText()
  private(set) var cell = -1
  private var chapterTolerance = RecordedTolerance(.relative, 1e-9)
  private var cellTolerance: RecordedTolerance?
  private(set) var seed: UInt64 = 0
  private(set) var leftOut: Set<Int> = []
  /// The number of the running statement.
  private(set) var statement: Int32 = -1

  static let current = Mutex(Session())

  /// Connects to the tool as the environment says, and sets the limits.
  mutating func begin() {
    guard let settings = SessionSettings.fromEnvironment() else { return }
    chapterTolerance = settings.tolerance ?? chapterTolerance
    seed = settings.seed
    system_random_seed(seed)
    leftOut = settings.leftOut
    pipe = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    let text = open(settings.textPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard pipe >= 0, text >= 0, dup2(text, STDOUT_FILENO) >= 0 else {
      Self.die("cannot open the chapter's text file \(settings.textPath)")
    }
    close(text)
    self.text.begin()
    guard let page = SharedPage(path: settings.progressPath) else {
      Self.die("cannot share the page \(settings.progressPath)")
    }
    self.page = page
    settings.limits.apply()
    Backend.threadCount = max(1, settings.threads)
    Backend.retainFreedMemory()
    Endings.watch(page, parent: settings.parent)
    let missing = settings.isolation?.apply(to: page) ?? []
    write(.begin(backend: Self.backend, isolation: missing))
    guard settings.rounding.apply() else {
      Self.die("the processor cannot round \(settings.rounding.rawValue)")
    }
  }

  /// Who computes: `OpenBLAS 0.3.21, 1 thread, kernel Haswell`.
  private static var backend: String {
    let library = Backend.configuration.split(separator: " ").prefix(2).joined(separator: " ")
    let threads = Backend.threadCount
    return "\(library), \(threads) thread\(threads == 1 ? "" : "s"), kernel \(Backend.coreName)"
  }

  /// What computed values may differ by where nothing else is said.
  var tolerance: RecordedTolerance { cellTolerance ?? chapterTolerance }

  /// - Parameter tolerance: the block's own; nil leaves it to the chapter.
  mutating func enter(cell: Int, tolerance: RecordedTolerance? = nil) {
    self.cell = cell
    cellTolerance = tolerance
    write(.enter)
  }

  mutating func step(_ statement: Int32) {
    self.statement = statement
    page?.begin(statement: statement)
  }

  func note(tried values: String?) { page?.note(tried: values) }

  func fail(errorNumber: Int32) { page?.fail(errorNumber: errorNumber) }

  func write(_ event: Record.Event) {
    guard pipe >= 0 else { return }
    if let reason = text.loss() {
      page?.note(loss: reason)
      Self.die(reason)
    }
    let record = Record(cell: cell, offset: text.offset, event: event)
    var line = record.line()
    line.append(UInt8(ascii: "\n"))
    if !Self.writeAll(line, to: pipe) {
      Self.die("a record could not be written: \(String(cString: strerror(errno)))")
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Ends the process when it can no longer report; the tool reads the reason.
  static func die(_ reason: String) -> Never {
    _ = writeAll(Array("mathbook: \(reason)\n".utf8), to: STDERR_FILENO)
    _exit(lostRecordsExitCode)
  }
}

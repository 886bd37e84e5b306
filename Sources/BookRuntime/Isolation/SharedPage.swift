// The page that the process shares with the tool, which reads it after any death.

internal import BookRecords
internal import CSandbox
internal import Glibc

/// Where the process notes what it is doing; `ProgressPage` reads it.
struct SharedPage {
  let memory: UnsafeMutablePointer<sandbox_page>

  /// Nil when the file cannot be mapped.
  init?(path: String) {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let page = mmap(nil, ProgressPage.size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
    guard let page, page != MAP_FAILED else { return nil }
    memory = page.assumingMemoryBound(to: sandbox_page.self)
  }

  /// A statement begins: what fails from here on is its doing.
  func begin(statement: Int32) {
    memory.pointee.step = statement
    errno = 0
  }

  /// A property is tried with values, of which a trap would tell nothing; nil when it is done.
  func note(tried values: String?) {
    write(
      (values ?? "").prefix(500), at: ProgressPage.caseStart,
      limit: ProgressPage.lossStart - ProgressPage.caseStart)
  }

  /// Something of the report is lost. A full disk takes no message of that.
  func note(loss reason: String) {
    write(
      reason[...], at: ProgressPage.lossStart, limit: ProgressPage.size - ProgressPage.lossStart)
  }

  private func write(_ text: Substring, at place: Int, limit: Int) {
    let bytes = Array(text.utf8.prefix(limit - 1))
    let start = UnsafeMutableRawPointer(memory) + place
    start.copyMemory(from: bytes + [0], byteCount: bytes.count + 1)
  }

  /// The error number that the system gave a failing statement: it tells why a file was not read.
  func fail(errorNumber: Int32) { memory.pointee.error = errorNumber }
}

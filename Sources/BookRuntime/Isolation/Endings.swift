// What the tool must be able to rely on when a chapter's process ends, isolated or not.

internal import BookRecords
internal import CSandbox
internal import Glibc

enum Endings {
  /// Lets crashes be noted in the page, and the process end with the tool.
  static func watch(_ page: SharedPage, parent: Int32?) {
    let noted = sandbox_note_crashes(page.memory)
    if noted != 0 { Session.die("crashes cannot be noted (error \(noted))") }
    guard let parent else { return }
    switch sandbox_end_with_parent(parent) {
    case 0: break
    case -1: _exit(lostRecordsExitCode)
    case let error: Session.die("the process cannot be tied to the tool (error \(error))")
    }
  }
}

// Where records go while they are not sent to the tool: tests read what a call would report.

internal import BookRecords
internal import Synchronization

/// Collects the records of one task.
final class RecordSink: Sendable {
  @TaskLocal static var current: RecordSink?

  private let events = Mutex<[Record.Event]>([])

  func take(_ event: Record.Event) { events.withLock { $0.append(event) } }

  /// What `body` records.
  static func events(of body: () throws -> Void) rethrows -> [Record.Event] {
    let sink = RecordSink()
    try $current.withValue(sink) { try body() }
    return sink.events.withLock { $0 }
  }
}

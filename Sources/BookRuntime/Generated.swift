// What a generated program calls between the author's lines. Authors do not write these names.

internal import BookRecords
internal import Glibc

/// Starts the report of a chapter; the first statement of a generated program.
public func __begin() { Session.current.withLock { $0.begin() } }

/// A cell begins.
public func __cell(_ index: Int) { Session.current.withLock { $0.enter(cell: index) } }

/// A statement begins; its number is what a failure is traced back by.
public func __step(_ statement: Int32) { Session.current.withLock { $0.step(statement) } }

/// The program has come to its end.
public func __end() { record(.end) }

/// Shows the value of a block's last expression.
public func __show<T>(_ value: T) { show(value) }

/// A last expression without a value shows nothing.
public func __show(_ value: Void) {}

/// Evaluates a value in prose: numbers are written to be read, in up to six digits.
public func __value<T>(_ value: @autoclosure () throws -> T) {
  recordInline {
    var shown = shownForm(of: try value())
    if case .number(let number) = shown.value { shown.text = NumberFormat.automatic.text(number) }
    return shown
  }
}

/// Evaluates the expression of a checked number in prose.
public func __checked<T>(_ value: @autoclosure () throws -> T) {
  recordInline { shownForm(of: try value()) }
}

/// An error that an inline expression throws is recorded, and the chapter goes on.
private func recordInline(_ evaluate: () throws -> Shown) {
  do {
    record(.value(try evaluate()))
  } catch {
    record(.failure(String(describing: error)))
  }
}

/// Called when an error leaves the program, in place of the language runtime's `swift_errorInMain`,
/// for which the linker is told to take this (`--wrap`): the error's words are recorded.
@_silgen_name("__wrap_swift_errorInMain")
public func __errorInMain(_ error: any Error) -> Never {
  let number = errno
  Session.current.withLock { $0.fail(errorNumber: number) }
  record(.thrown(message: String(describing: error)))
  fflush(nil)
  _exit(1)
}

/// Sends what happened to the tool.
func record(_ event: Record.Event) {
  if let sink = RecordSink.current { return sink.take(event) }
  Session.current.withLock { $0.write(event) }
}

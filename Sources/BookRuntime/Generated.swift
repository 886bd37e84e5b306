// What a generated program calls between the author's lines. Authors do not write these names.

internal import BookRecords
internal import Glibc

/// Starts the report of a chapter; the first statement of a generated program.
public func __begin() { Session.current.withLock { $0.begin() } }

/// Which of several chapters this process is, where one program holds them; -1 where it holds one.
public func __entry() -> Int { SessionSettings.entry }

/// A cell begins.
public func __cell(_ index: Int) { Session.current.withLock { $0.enter(cell: index) } }

/// A cell with a tolerance of its own begins; `abs tol 1e-9` or `rel tol 1e-6`.
public func __cell(_ index: Int, within tolerance: String) {
  Session.current.withLock {
    $0.enter(cell: index, tolerance: RecordedTolerance(words: tolerance))
  }
}

/// Whether this run has a cell that ends the program where its author expects that: a further run
/// passes over it.
public func __runs(_ cell: Int) -> Bool {
  Session.current.withLock { !$0.leftOut.contains(cell) }
}

/// A block threw, and its author expects that: what it did stays done, and the program goes on.
public func __caught(_ error: any Error) {
  let message = String(describing: error)
  Session.current.withLock { session in
    session.write(.caught(message: message, statement: Int(session.statement)))
  }
}

/// A statement begins; its number is what a failure is traced back by.
public func __step(_ statement: Int32) { Session.current.withLock { $0.step(statement) } }

/// The program has come to its end.
public func __end() { record(.end) }

// The functions below take any value and are not generic: where an expression is wrong, the compiler
// would say of a generic one that its parameter is unknown, at a place that is not the author's.

/// Shows the value of a block's last expression.
public func __show(_ value: Any) { show(value) }

/// Shows what a statement that is not a block's last made, if that is a table or a figure.
public func __made(_ value: Any) {
  if value is any ReportDisplay { show(value) }
}

/// A last expression without a value shows nothing.
public func __show(_ value: Void) {}

/// Evaluates a value in prose: numbers are written to be read, in up to six digits unless said.
public func __value(
  _ value: @autoclosure () throws -> Any, as format: NumberFormat = .automatic
) {
  recordInline {
    let shown = shownForm(of: try value())
    if case .number(let number) = shown.value, format == .automatic {
      return Shown(value: shown.value, text: format.text(number), tex: shown.tex)
    }
    return format == .automatic ? shown : shown.written(as: format)
  }
}

/// Evaluates the expression of a checked number in prose.
public func __checked(_ value: @autoclosure () throws -> Any) {
  recordInline { shownForm(of: try value()) }
}

/// `__value` for an expression that awaits.
public func __valueLater(
  _ value: @autoclosure () async throws -> Any, as format: NumberFormat = .automatic
) async {
  let result: Result<Any, any Error>
  do { result = .success(try await value()) } catch { result = .failure(error) }
  __value(try result.get(), as: format)
}

/// `__checked` for an expression that awaits.
public func __checkedLater(_ value: @autoclosure () async throws -> Any) async {
  let result: Result<Any, any Error>
  do { result = .success(try await value()) } catch { result = .failure(error) }
  __checked(try result.get())
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

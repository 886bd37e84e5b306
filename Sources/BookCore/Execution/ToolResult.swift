// What tools of the toolchain leave.

/// What a tool such as the compiler printed, and how it ended.
struct ToolResult: Sendable {
  var output: [UInt8] = []
  var errors = ""
  /// Nil when it was stopped because it took longer than any chapter may keep it.
  var ending: ProcessEnding?

  var succeeded: Bool { ending == .exited(0) }

  /// What it printed of what is wrong. A compiler that crashes goes on with its own arguments, among
  /// which are names of all kinds.
  var complaints: Substring {
    errors[..<(errors.firstRange(of: "Stack dump:")?.lowerBound ?? errors.endIndex)]
  }

  /// Why a tool failed, in its own words where it had any.
  func failure(of tool: String) -> String {
    if ending == nil {
      return
        "\(tool) was stopped: the chapter kept it busy for too long. Very long expressions, of "
        + "hundreds of operators or literals, are the usual reason; write them in several statements"
    }
    if case .signalled(let signal) = ending {
      return "\(tool) was ended by \(SignalName.words(signal))"
    }
    return "\(tool) failed: \(errors.suffix(2000))"
  }
}

// `mathbook doctor`

import ArgumentParser
import BookCore
import Foundation

struct DoctorCommand: ParsableCommand, TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say what is installed, what is missing, and how to get it.")

  func run(on terminal: Terminal) async throws -> CommandOutcome {
    let checks = await HealthCheck.all(environment: terminal.environment)
    for check in checks {
      let mark = check.problem == nil ? "ok     " : check.isNeeded ? "MISSING" : "absent "
      terminal.print("\(mark) \(check.name): \(check.problem ?? check.found)")
      if check.problem != nil { terminal.print("        \(check.remedy)") }
    }
    return checks.contains { $0.problem != nil && $0.isNeeded } ? .unusable : .good
  }
}

// `mathbook new`

import ArgumentParser
import Foundation

struct NewCommand: ParsableCommand, TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a small working book.")

  @Argument(help: "The folder to make.")
  var name: String

  func run(on terminal: Terminal) async throws -> CommandOutcome {
    let folder = URL(filePath: terminal.absolute(name))
    guard !FileManager.default.fileExists(atPath: folder.path) else {
      throw UsageProblem(description: "\(name) exists already; choose another name")
    }
    let chapters = folder.appending(path: "chapters")
    try FileManager.default.createDirectory(at: chapters, withIntermediateDirectories: true)
    for (file, text) in NewBook.files(title: folder.lastPathComponent) {
      try Data(text.utf8).write(to: chapters.appending(path: file))
    }
    // What begins with a dash would be an option.
    let book = Self.shellWord((name.hasPrefix("-") ? "./" : "") + name + "/chapters")
    terminal.print("made \(name); build it with: mathbook build \(book)")
    return .good
  }

  /// A word as a shell takes it.
  private static func shellWord(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "/._-+,:@%".contains($0) }
    return isPlain ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
  }
}

// The folders of a run, which are others each time, under names that stay.

import Foundation

/// What reports call the folders that a chapter is compiled and run in.
struct RunFolders: Sendable {
  /// Paths and their names; a folder stands before the one that it is in.
  private let names: [(path: [UInt8], name: [UInt8])]

  /// - Parameters:
  ///   - scratch: the working folder.
  ///   - others: the folders of the run and of its program.
  init(scratch: String, others: [String]) {
    let all = [(scratch, "/scratch")] + others.map { ($0, "/program") }
    names = all.sorted { $0.0.utf8.count > $1.0.utf8.count }
      .map { (Array($0.0.utf8), Array($0.1.utf8)) }
  }

  /// A text with the folders under their names.
  func renamed(_ text: String) -> String {
    String(decoding: renamed(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// Bytes with the folders under their names. The library's `replacing` takes thirty times as long
  /// over arrays of bytes.
  func renamed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var renamed: [UInt8] = []
    renamed.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "/"),
        let found = names.first(where: { bytes[index...].starts(with: $0.path) })
      {
        renamed += found.name
        index += found.path.count
      } else {
        renamed.append(bytes[index])
        index += 1
      }
    }
    return renamed
  }
}

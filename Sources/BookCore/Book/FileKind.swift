// What stands at a path.

import Foundation

/// What a file is, as far as it matters to whoever is about to read, write or remove it.
enum FileKind {
  case regular, folder, link
  /// A pipe, a socket or a device.
  case special

  /// What stands at a path, or what its links lead to; nil where nothing does.
  init?(at path: String, followingLinks: Bool = true) {
    var facts = stat()
    guard (followingLinks ? stat(path, &facts) : lstat(path, &facts)) == 0 else { return nil }
    self = facts.kind
  }
}

extension stat {
  var kind: FileKind {
    switch st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .special
    }
  }
}

// A library of the system that is opened only when it is needed, and that may be missing.

import Glibc

/// A library that was opened. It stays open for the rest of the process.
struct SystemLibrary {
  /// Why a library cannot be used.
  enum Problem: Error, Equatable {
    /// None of the names tried could be opened.
    case notInstalled(tried: [String])
    /// The library lacks a function that its C API promises.
    case missingSymbol(String)
  }

  private let handle: UnsafeMutableRawPointer

  /// - Parameter names: what to try in turn: names that the system's loader knows, or paths.
  init(anyOf names: [String]) throws(Problem) {
    guard let handle = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first
    else { throw .notInstalled(tried: names) }
    self.handle = handle
  }

  /// A function of the library or of one that it depends on.
  func function<Function>(_ name: String, as _: Function.Type) throws(Problem) -> Function {
    guard let address = dlsym(handle, name) else { throw .missingSymbol(name) }
    return unsafeBitCast(address, to: Function.self)
  }

  /// Whether one of the libraries can be opened, found out without opening it where possible.
  static func isThere(anyOf names: [String]) -> Bool {
    path(ofAny: names) != nil || (try? SystemLibrary(anyOf: names)) != nil
  }

  /// The file of the first library that is installed; nil when the names are unknown here.
  static func path(ofAny names: [String]) -> String? {
    let candidates = names.flatMap { name in
      name.hasPrefix("/")
        ? [name]
        : ["/usr/lib/\(Toolchain.architecture)-linux-gnu/\(name)", "/usr/lib64/\(name)"]
    }
    return candidates.first { SystemFile.size(at: $0) != nil }
  }
}

// The names that a module declares at its top level, read from the mangled names in its library.

/// Names that every chapter sees without importing anything.
enum VisibleNames {
  /// Those of the engine, the runtime and the language's own modules. A library that cannot be read is
  /// an error: without its names nothing is known.
  static func of(_ engine: EngineInstallation, _ toolchain: Toolchain) throws -> Set<String> {
    let libraries: [(path: String, modules: [String])] = [
      (engine.library, ["MathEngine", "BookRuntime"]),
      (toolchain.libraries + "/libswiftCore.so", ["Swift"]),
      (toolchain.libraries + "/libswift_Concurrency.so", ["_Concurrency"]),
      (toolchain.libraries + "/libswift_StringProcessing.so", ["_StringProcessing"]),
    ]
    return try libraries.reduce(into: []) { found, library in
      // The names of what the library offers: a thirtieth of its bytes.
      let file = try ELFFile(library.path)
      let names = try file.bytes(of: file.section(".dynstr"))
      found.formUnion(Self.names(in: names, modules: library.modules))
    }
  }

  /// The identifiers that follow a module's own in mangled names, as `exp` does in
  /// `$s10MathEngine3expyAA6VectorVADF`. Names of types are among them.
  static func names(in bytes: [UInt8], modules: [String]) -> Set<String> {
    let prefixes = modules.map { Array(($0 == "Swift" ? "s" : "\($0.utf8.count)\($0)").utf8) }
    var names: Set<String> = []
    var index = 0
    while index + 2 < bytes.count {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "$"), bytes[index + 1] == UInt8(ascii: "s") else {
        continue
      }
      for prefix in prefixes where bytes[(index + 2)...].starts(with: prefix) {
        if let name = identifier(in: bytes, at: index + 2 + prefix.count) { names.insert(name) }
      }
    }
    return names
  }

  /// An identifier as mangled names have them, `3exp`; nil for one that abbreviates words, for an
  /// operator, whose signs are letters there, and for a name that is private to a file.
  private static func identifier(in bytes: [UInt8], at start: Int) -> String? {
    let digits = bytes[start...].prefix { $0.isDigit }
    guard digits.first != UInt8(ascii: "0"), digits.count < 4,
      let length = Int(String(decoding: digits, as: UTF8.self)),
      digits.endIndex + length <= bytes.count
    else { return nil }
    let end = digits.endIndex + length
    let isOther = ["oi", "op", "oP", "33_"].contains { bytes[end...].starts(with: $0.utf8) }
    return isOther ? nil : String(decoding: bytes[digits.endIndex..<end], as: UTF8.self)
  }
}

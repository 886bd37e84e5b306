// The names of what a shared library offers, as its file holds them.

import Foundation

/// The string table of a library's dynamic symbols: names one after another, each ended by a zero.
///
/// A thirtieth of the file, so that reading it takes little time and memory.
/// Source: the ELF-64 object file format, version 1.5, sections "File header" and "Sections".
struct DynamicStrings {
  let bytes: [UInt8]

  /// The file is no library of 64 bits with such a table.
  struct Unreadable: Error, Equatable { let path: String }

  init(ofLibrary path: String) throws {
    let file = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    guard let table = file.withUnsafeBytes({ Self.table(in: $0) }) else {
      throw Unreadable(path: path)
    }
    bytes = table
  }

  /// Sections that hold strings, and those that are loaded with the program.
  private static let (stringTable, isLoaded) = (UInt32(3), UInt64(2))

  private static func table(in file: UnsafeRawBufferPointer) -> [UInt8]? {
    guard file.prefix(5).elementsEqual([0x7F, 0x45, 0x4C, 0x46, 2]),
      let start = file.number(at: 0x28, UInt64.self),
      let size = file.number(at: 0x3A, UInt16.self), let count = file.number(at: 0x3C, UInt16.self)
    else { return nil }
    for index in 0..<Int(count) {
      let header = Int(clamping: start) + index * Int(size)
      guard file.number(at: header + 4, UInt32.self) == stringTable,
        let flags = file.number(at: header + 8, UInt64.self), flags & isLoaded != 0
      else { continue }
      return file.section(
        at: file.number(at: header + 0x18, UInt64.self),
        count: file.number(at: header + 0x20, UInt64.self))
    }
    return nil
  }
}

extension UnsafeRawBufferPointer {
  /// A number as this machine's own libraries have it; nil where the file ends before.
  fileprivate func number<Number: FixedWidthInteger>(at place: Int, _: Number.Type) -> Number? {
    guard place >= 0, place <= count - MemoryLayout<Number>.size else { return nil }
    return loadUnaligned(fromByteOffset: place, as: Number.self)
  }

  fileprivate func section(at place: UInt64?, count: UInt64?) -> [UInt8]? {
    guard let place, let count, place <= self.count, count <= UInt64(self.count) - place else {
      return nil
    }
    return Array(self[Int(place)..<Int(place + count)])
  }
}

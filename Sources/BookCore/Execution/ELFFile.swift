// The sections of programs and libraries.

import Foundation

/// A program or a library of 64 bits, of which only what is asked for is read.
///
/// Source: the ELF-64 object file format, version 1.5, sections "File header" and "Sections".
struct ELFFile {
  struct Section: Equatable {
    /// Where it is loaded, from the file's load address.
    let address: UInt64
    /// Where it is in the file.
    let offset: UInt64
    let size: UInt64
  }

  private let file: Data
  private let path: String

  /// The file is none of this format, or lacks a section.
  struct Unreadable: Error, Equatable { let path: String }

  init(_ path: String) throws {
    self.path = path
    file = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    guard file.prefix(5).elementsEqual([0x7F, 0x45, 0x4C, 0x46, 2]) else {
      throw Unreadable(path: path)
    }
  }

  /// A section by its name, such as `.text`.
  func section(_ name: String) throws(Unreadable) -> Section {
    let wanted = Array(name.utf8) + [0]
    let names = try header(Int(number(at: 0x3E, UInt16.self)))
    for index in 0..<Int(try number(at: 0x3C, UInt16.self)) {
      let place = try headerPlace(index)
      let start = names.offset + UInt64(try number(at: place, UInt32.self))
      if let bytes = try? bytes(from: start, count: UInt64(wanted.count)), bytes == wanted {
        return try header(index)
      }
    }
    throw Unreadable(path: path)
  }

  func bytes(of section: Section) throws(Unreadable) -> [UInt8] {
    try bytes(from: section.offset, count: section.size)
  }

  private func headerPlace(_ index: Int) throws(Unreadable) -> Int {
    let start = Int(clamping: try number(at: 0x28, UInt64.self))
    return start &+ index * Int(try number(at: 0x3A, UInt16.self))
  }

  private func header(_ index: Int) throws(Unreadable) -> Section {
    let place = try headerPlace(index)
    return Section(
      address: try number(at: place &+ 0x10, UInt64.self),
      offset: try number(at: place &+ 0x18, UInt64.self),
      size: try number(at: place &+ 0x20, UInt64.self))
  }

  /// A number as this machine's own programs have it.
  private func number<Number: FixedWidthInteger>(
    at place: Int, _: Number.Type
  ) throws(Unreadable) -> Number {
    guard place >= 0, place <= file.count - MemoryLayout<Number>.size else {
      throw Unreadable(path: path)
    }
    return file.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: Number.self) }
  }

  private func bytes(from start: UInt64, count: UInt64) throws(Unreadable) -> [UInt8] {
    guard start <= file.count, count <= UInt64(file.count) - start else {
      throw Unreadable(path: path)
    }
    return file.withUnsafeBytes { Array($0[Int(start)..<Int(start + count)]) }
  }
}

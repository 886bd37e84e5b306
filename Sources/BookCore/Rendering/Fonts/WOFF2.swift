// WOFF2, the form in which browsers take fonts: the tables of an OpenType font one after another,
// compressed together, behind a short directory. https://www.w3.org/TR/WOFF2/

/// Writes WOFF2 files.
enum WOFF2 {
  /// Tables that the directory names by their place in this list.
  private static let known = [
    "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca",
    "prep", "CFF ", "VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT", "VDMX", "vhea",
    "vmtx", "BASE", "GDEF", "GPOS", "GSUB", "EBSC", "JSTF", "MATH",
  ]
  /// The place that says that a tag follows.
  private static let unlisted: UInt8 = 63
  /// The version that says that outlines are stored as they are.
  private static let plainOutlines: UInt8 = 3 << 6

  /// A font as WOFF2. Nil for bytes that are no OpenType font, and when compression fails.
  static func file(of font: [UInt8], compress: ([UInt8]) -> [UInt8]?) -> [UInt8]? {
    guard let tables = OpenTypeTables(font), let data = compress(tables.all.flatMap(\.bytes)) else {
      return nil
    }
    let directory = tables.all.flatMap(entry)
    // Readers want whole groups of four bytes.
    let padding = (4 - (48 + directory.count + data.count) % 4) % 4
    let length = 48 + directory.count + data.count + padding
    let unpacked = 12 + tables.all.reduce(0) { $0 + 16 + ($1.bytes.count + 3) / 4 * 4 }
    var file = Array("wOF2".utf8) + tables.flavor
    file += fourBytes(length) + twoBytes(tables.all.count) + twoBytes(0)
    file += fourBytes(unpacked) + fourBytes(data.count)
    // No version of our own, no metadata, no private block.
    file += [UInt8](repeating: 0, count: 24)
    return file + directory + data + [UInt8](repeating: 0, count: padding)
  }

  private static func entry(_ table: OpenTypeTables.Table) -> [UInt8] {
    let isOutline = table.tag == "glyf" || table.tag == "loca"
    let place = known.firstIndex(of: table.tag).map { UInt8($0) } ?? unlisted
    var entry = [place | (isOutline ? plainOutlines : 0)]
    if place == unlisted { entry += Array(table.tag.utf8) }
    return entry + sevenBitBytes(table.bytes.count)
  }

  /// A number in groups of seven bits, the highest first, all but the last marked.
  static func sevenBitBytes(_ value: Int) -> [UInt8] {
    var bytes = [UInt8(value & 127)]
    var rest = value >> 7
    while rest > 0 {
      bytes.insert(UInt8(rest & 127) | 128, at: 0)
      rest >>= 7
    }
    return bytes
  }

  private static func fourBytes(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func twoBytes(_ value: Int) -> [UInt8] {
    [8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

/// The tables of an OpenType font, in the order of its directory.
struct OpenTypeTables {
  struct Table {
    var tag: String
    var bytes: [UInt8]
  }

  /// The first four bytes: which kind of outlines.
  let flavor: [UInt8]
  private(set) var all: [Table] = []

  /// Nil for bytes that are no font.
  init?(_ font: [UInt8]) {
    guard font.count >= 12 else { return nil }
    flavor = Array(font[0..<4])
    guard ["OTTO", "true", "\0\u{1}\0\0"].contains(String(decoding: flavor, as: UTF8.self)) else {
      return nil
    }
    let count = Int(font[4]) << 8 | Int(font[5])
    guard font.count >= 12 + 16 * count else { return nil }
    for place in stride(from: 12, to: 12 + 16 * count, by: 16) {
      let number = { (at: Int) in font[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
      let (start, length) = (number(place + 8), number(place + 12))
      guard start + length <= font.count else { return nil }
      let tag = String(decoding: font[place..<(place + 4)], as: UTF8.self)
      var bytes = Array(font[start..<(start + length)])
      // A signature would not fit the new file.
      if tag == "DSIG" { continue }
      // Bit 11 of the flags says that the font was packed.
      if tag == "head", length > 16 { bytes[16] |= 8 }
      all.append(Table(tag: tag, bytes: bytes))
    }
  }
}

// The only file that touches HarfBuzz: takes out of a font what a book does not use.

internal import CHarfBuzz

/// Makes small fonts of large ones.
struct FontSubsetter {
  /// Forms of digits that style sheets may ask for; the library keeps what text needs anyway.
  private static let features = ["lnum", "onum", "pnum", "tnum"]

  private let functions: Functions

  init(libraries: [String]) throws(SystemLibrary.Problem) {
    functions = try Functions(SystemLibrary(anyOf: libraries))
  }

  /// The font with no more than the glyphs of some characters and what text makes of them: ligatures,
  /// kerning, taller brackets. Characters that the font lacks are passed over.
  ///
  /// Nil for bytes that are no font.
  func subset(_ font: [UInt8], to characters: Set<UInt32>) -> [UInt8]? {
    font.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let blob = functions.createBlob(
        start, UInt32(bytes.count), Int32(MBMemoryReadOnly), nil, nil)
      defer { functions.releaseBlob(blob) }
      let face = functions.createFace(blob, 0)
      defer { functions.releaseFace(face) }
      guard let input = functions.createInput() else { return nil }
      defer { functions.releaseInput(input) }
      // In order, so that equal sets are built by equal steps.
      for character in characters.sorted() {
        functions.add(functions.unicodes(input), character)
      }
      let features = functions.set(input, Int32(MBSubsetLayoutFeatures))
      for feature in Self.features { functions.add(features, Self.tag(feature)) }
      return contents(of: functions.subset(face, input))
    }
  }

  private func contents(of face: MBFontFace?) -> [UInt8]? {
    guard let face else { return nil }
    defer { functions.releaseFace(face) }
    let blob = functions.faceBlob(face)
    defer { functions.releaseBlob(blob) }
    var count: UInt32 = 0
    guard let data = functions.blobData(blob, &count), count > 0 else { return nil }
    return Array(UnsafeRawBufferPointer(start: data, count: Int(count)))
  }

  /// Four letters as OpenType writes them in a number.
  private static func tag(_ letters: String) -> UInt32 {
    letters.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The part of the C API that is used.
  private struct Functions {
    let createBlob: MBBlobCreate
    let blobData: MBBlobData
    let releaseBlob: MBBlobRelease
    let createFace: MBFaceCreate
    let faceBlob: MBFaceBlob
    let releaseFace: MBFaceRelease
    let createInput: MBSubsetInputCreate
    let releaseInput: MBSubsetInputRelease
    let unicodes: MBSubsetUnicodes
    let set: MBSubsetSet
    let add: MBCodePointsAdd
    let subset: MBSubset

    init(_ library: SystemLibrary) throws(SystemLibrary.Problem) {
      createBlob = try library.function("hb_blob_create", as: MBBlobCreate.self)
      blobData = try library.function("hb_blob_get_data", as: MBBlobData.self)
      releaseBlob = try library.function("hb_blob_destroy", as: MBBlobRelease.self)
      createFace = try library.function("hb_face_create", as: MBFaceCreate.self)
      faceBlob = try library.function("hb_face_reference_blob", as: MBFaceBlob.self)
      releaseFace = try library.function("hb_face_destroy", as: MBFaceRelease.self)
      createInput = try library.function(
        "hb_subset_input_create_or_fail", as: MBSubsetInputCreate.self)
      releaseInput = try library.function(
        "hb_subset_input_destroy", as: MBSubsetInputRelease.self)
      unicodes = try library.function("hb_subset_input_unicode_set", as: MBSubsetUnicodes.self)
      set = try library.function("hb_subset_input_set", as: MBSubsetSet.self)
      add = try library.function("hb_set_add", as: MBCodePointsAdd.self)
      subset = try library.function("hb_subset_or_fail", as: MBSubset.self)
    }
  }
}

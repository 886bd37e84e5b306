// From a font as it is installed to a small one that browsers take.

import Foundation

/// Makes fonts for one rendering.
struct FontMaker {
  private let installation: RenderingInstallation
  private let cache: any FormulaCache
  private let characters: [UInt32]

  init(_ options: RenderingOptions, for characters: UsedCharacters) {
    installation = options.installation
    cache = options.cache
    self.characters = characters.codePoints.sorted()
  }

  /// The font as WOFF2 with the characters that are used; nil when a library is missing or refuses.
  func font(_ bytes: [UInt8]) -> [UInt8]? {
    let key = "font \(identity) \(Digest.of(bytes)) \(characters)"
    if let stored = cache.lookup(key), let data = Data(base64Encoded: stored) { return Array(data) }
    guard let made = make(bytes) else { return nil }
    cache.store(Data(made).base64EncodedString(), for: key)
    return made
  }

  private func make(_ bytes: [UInt8]) -> [UInt8]? {
    guard let subsetter = try? FontSubsetter(libraries: installation.harfBuzz),
      let encoder = try? BrotliEncoder(libraries: installation.brotli),
      let small = subsetter.subset(bytes, to: Set(characters))
    else { return nil }
    return WOFF2.file(of: small, compress: encoder.compressed)
  }

  /// What of the libraries must be part of a cache key: the sizes of their files.
  private var identity: String {
    [installation.harfBuzz, installation.brotli].map { names in
      SystemLibrary.path(ofAny: names).flatMap(SystemFile.size(at:)).map(String.init) ?? "-"
    }.joined(separator: "+")
  }
}

// The only file that touches Brotli: the compression that is part of WOFF2.

internal import CBrotli

/// Compresses bytes with Brotli.
struct BrotliEncoder {
  /// The last of the levels that take milliseconds; the two above it take seconds and save 6 %.
  private static let quality: Int32 = 9

  private let bound: MBBrotliBound
  private let compress: MBBrotliCompress

  init(libraries: [String]) throws(SystemLibrary.Problem) {
    let library = try SystemLibrary(anyOf: libraries)
    bound = try library.function("BrotliEncoderMaxCompressedSize", as: MBBrotliBound.self)
    compress = try library.function("BrotliEncoderCompress", as: MBBrotliCompress.self)
  }

  /// The compressed bytes; nil when the library refuses.
  func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var count = bound(bytes.count)
    var output = [UInt8](repeating: 0, count: count)
    let isDone = bytes.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer {
        compress(
          Self.quality, Int32(MBBrotliWindow), Int32(MBBrotliFont), bytes.count,
          input.baseAddress, &count, $0.baseAddress)
      }
    }
    return isDone == 1 ? Array(output.prefix(count)) : nil
  }
}

// The only file that touches Brotli: the compression that is part of WOFF2.

internal import CBrotli

/// Compresses bytes with Brotli.
struct BrotliEncoder {
  /// The last of the levels that take milliseconds; the two above it take seconds and save 6 %.
  private static let quality: Int32 = 9
  /// The logarithm of the window. For a larger one the encoder clears tables of 33 MB before it begins,
  /// ten times as long as it then takes, and saves 0.2 %: a book's fonts are hardly longer than this.
  private static let window: Int32 = 16

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
          Self.quality, Self.window, Int32(MBBrotliFont), bytes.count,
          input.baseAddress, &count, $0.baseAddress)
      }
    }
    return isDone == 1 ? Array(output.prefix(count)) : nil
  }
}

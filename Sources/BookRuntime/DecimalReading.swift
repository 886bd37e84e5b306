// Reading numbers: always to nearest, in whichever direction the chapter's arithmetic is rounded.

internal import Glibc
internal import MathEngine

// `Double("0.1")` calls the C library, which rounds in the current direction: data would change with
// it. These functions stand before the C library's own in a chapter's process.

#if os(Linux)
  private typealias End = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  private typealias DoubleReader =
    @convention(c) (UnsafePointer<CChar>, End, OpaquePointer?) -> Double
  private typealias FloatReader =
    @convention(c) (UnsafePointer<CChar>, End, OpaquePointer?) -> Float

  /// The next definition of a function: the C library's.
  private func next(_ name: String) -> UnsafeMutableRawPointer {
    let following = UnsafeMutableRawPointer(bitPattern: -1)
    guard let found = dlsym(following, name) else {
      Session.die("the C library has no \(name)")
    }
    return found
  }

  private let readDouble = unsafeBitCast(next("strtod_l"), to: DoubleReader.self)
  private let readFloat = unsafeBitCast(next("strtof_l"), to: FloatReader.self)

  @_cdecl("strtod_l")
  public func __readDouble(
    _ text: UnsafePointer<CChar>, _ end: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
    _ locale: OpaquePointer?
  ) -> Double {
    RoundingDirection.nearest { readDouble(text, end, locale) }
  }

  @_cdecl("strtof_l")
  public func __readFloat(
    _ text: UnsafePointer<CChar>, _ end: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
    _ locale: OpaquePointer?
  ) -> Float {
    RoundingDirection.nearest { readFloat(text, end, locale) }
  }
#endif

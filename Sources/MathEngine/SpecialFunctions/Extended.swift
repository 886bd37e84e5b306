// The wider floating-point type in which special functions are worked out before they are rounded.
#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

#if arch(x86_64)
  /// 64 bits of significand: eleven to spare, so that a result rounds to within about 1 ulp. Elsewhere
  /// it is `Double`, and results lose a few units in the last place more.
  typealias Extended = Float80
#else
  typealias Extended = Double
#endif

/// The C library's functions at extended precision, each accurate to about 1 ulp of that.
enum ExtendedMath {
  @inline(__always) static func exp(_ x: Extended) -> Extended { Glibc.exp(x) }
  @inline(__always) static func expm1(_ x: Extended) -> Extended { Glibc.expm1(x) }
  @inline(__always) static func log(_ x: Extended) -> Extended { Glibc.log(x) }
  @inline(__always) static func log1p(_ x: Extended) -> Extended { Glibc.log1p(x) }
  @inline(__always) static func erf(_ x: Extended) -> Extended { Glibc.erf(x) }
  @inline(__always) static func erfc(_ x: Extended) -> Extended { Glibc.erfc(x) }
  @inline(__always) static func gamma(_ x: Extended) -> Extended { Glibc.tgamma(x) }
  @inline(__always) static func logGamma(_ x: Extended) -> Extended { Glibc.lgamma(x).0 }
  @inline(__always) static func tan(_ x: Extended) -> Extended { Glibc.tan(x) }

  /// The polynomial with the given coefficients, lowest first.
  @inline(__always)
  static func polynomial(_ x: Extended, _ coefficients: [Extended]) -> Extended {
    var result: Extended = 0
    for index in stride(from: coefficients.count - 1, through: 0, by: -1) {
      result = result * x + coefficients[index]
    }
    return result
  }

  /// ½ ln 2π.
  static let halfLog2Pi: Extended = 0.918938533204672741780329736406
  static let eulerGamma: Extended = 0.577215664901532860606512090082
}

// Where the cases of a property claim come from: hard ones first, then seeded random ones.

/// A source of values for property claims, with simpler values to try when one of them fails.
/// Written without its name: `forAll: .number, .vector(3)`.
public struct CaseGenerator<Value>: Sendable {
  /// The cases that are always tried.
  let hardCases: @Sendable () -> [Value]
  let draw: @Sendable (inout SplitMix64) -> Value
  /// Simpler values than the given one, simplest first.
  let shrink: @Sendable (Value) -> [Value]
  /// The value as Swift source that can be pasted into a chapter.
  let source: @Sendable (Value) -> String
}

/// The generator of the cases: small, seedable, with the same stream everywhere
/// (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Equal seeds give equal streams.
  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A size of a generated vector or matrix: a number, or a range to draw from.
public protocol GeneratedSize: Sendable {
  var bounds: ClosedRange<Int> { get }
}

extension Int: GeneratedSize {
  public var bounds: ClosedRange<Int> { self...self }
}

extension ClosedRange<Int>: GeneratedSize {
  public var bounds: ClosedRange<Int> { self }
}

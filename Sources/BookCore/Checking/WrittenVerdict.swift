// What came of judging a written value against a computed one: facts; the words are made elsewhere.

/// Whether a written value holds for a computed one.
struct WrittenVerdict: Sendable, Equatable {
  /// Why it does not hold; nil when it does.
  var mismatch: WrittenMismatch?
  /// How far the computed value may move before the digits would be false, in units in its last place;
  /// nil where digits did not decide. The least of all entries for a list.
  var slack: Double?

  /// The computed number, not near 0, for which a `0` without decimals was written; nil where there is
  /// none. The largest of all entries for a list.
  var looseZero: Double?

  /// Values nearer than this to a rounding edge are tight: another processor may flip the verdict.
  static let tightSlack = 16.0

  var holds: Bool { mismatch == nil }

  /// Whether it holds so narrowly that the last digit may differ on another machine.
  var isTight: Bool {
    guard holds, let slack else { return false }
    return slack <= Self.tightSlack
  }

  static let holding = WrittenVerdict()
}

/// Why a written value does not hold.
struct WrittenMismatch: Sendable, Equatable {
  enum Reason: Sendable, Equatable {
    /// The digits are no rounding of the value; `halfUnit` is as much as they may differ.
    case rounding(halfUnit: String)
    /// An exact statement (`1/3`, `2^10`) that differs by more than a double's last places.
    case inexact
    case outsideInterval
    case outsideTolerance(Tolerance)
    case bound
    /// One of them is infinite or not a number.
    case notFinite
    /// A part of a complex value that the author left out is not zero.
    case unwrittenPart
    /// They are different things: `a list of 2`, `a number`.
    case shape
  }

  enum Part: String, Sendable { case real, imaginary }

  var reason: Reason
  /// The number as written; for a list the worst entry.
  var written: String
  /// The computed number, or what kind of thing was computed.
  var computed: String
  /// |written − computed|; nil where there is no such thing.
  var difference: Double?
  var differenceText: String?
  /// The computed value written correctly in the same way.
  var correction: String?
  /// What else explains it, each a sentence without a full stop.
  var remarks: [String] = []
  /// The place of the worst entry, counted from 0 as in Swift; empty for a single number.
  var entry: [Int] = []
  var part: Part?
  /// How many entries are false, of how many.
  var falseEntries = 1
  var entries = 1

  init(_ reason: Reason, written: String, computed: String) {
    self.reason = reason
    self.written = written
    self.computed = computed
  }
}

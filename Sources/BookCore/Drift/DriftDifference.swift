// One place where a rebuilt result differs from the committed one, and the words for it.

import BookRecords

/// A difference between a committed text and the same text rebuilt.
struct DriftDifference: Sendable, Equatable {
  /// Where it stands in the committed text; nil for what is new. Columns count bytes, from 1.
  var oldPlace: SourcePosition?
  /// Where it stands in the rebuilt text; nil for what is gone.
  var newPlace: SourcePosition?
  /// Where it stands in a results file: `claims[3].value`; nil in a plain text.
  var path: String?
  var old: String?
  var new: String?
  /// |old − new|, for numbers.
  var absolute: Double?
  /// |old − new| / max(|old|, |new|), for numbers.
  var relative: Double?

  init(
    oldPlace: SourcePosition? = nil, newPlace: SourcePosition? = nil, path: String? = nil,
    old: String?, new: String?, size: NumberComparison.Difference? = nil
  ) {
    self.oldPlace = oldPlace
    self.newPlace = newPlace
    self.path = path
    self.old = old
    self.new = new
    absolute = size?.absolute
    relative = size?.relative
  }

  /// A headline without a final full stop.
  var summary: String {
    let place = path.map { "\($0): " } ?? ""
    return switch (old, new) {
    case (let old?, let new?) where absolute != nil: "\(place)\(old) became \(new)"
    case (let old?, let new?): "\(place)\(old.quotedInPart) became \(new.quotedInPart)"
    case (let old?, nil): "\(place)\(old.quotedInPart) is gone"
    case (nil, let new?): "\(place)\(new.quotedInPart) is new"
    case (nil, nil): place
    }
  }

  /// By how much two numbers differ; nil for text.
  var explanation: String? {
    guard let absolute, let relative, let size = ExactDecimal(absolute),
      let share = ExactDecimal(relative)
    else { return nil }
    return "They differ by \(size.sizeText), relatively by \(share.sizeText)"
  }
}

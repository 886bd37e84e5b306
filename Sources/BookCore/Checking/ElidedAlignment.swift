// Lines up a pinned sequence, in which elisions stand for anything, with what was printed.

/// How the items of a pinned sequence (lines, or the tokens of a line) meet those of a printed one.
enum ElidedAlignment {
  enum Step: Equatable {
    /// A pinned elision and the printed items that it stands for.
    case elided(Int, Range<Int>)
    case pair(Int, Int, matches: Bool)
    /// A pinned item that was not printed.
    case missing(Int)
    /// A printed item that is not pinned.
    case unexpected(Int)
  }

  /// The steps in order.
  ///
  /// Linear without elisions. A stretch between two elisions goes to the first place where it matches,
  /// which is linear unless a text repeats its lines; else to the first of those that it is most like.
  ///
  /// - Parameter likeness: tells for a pinned item how much printed ones are like it; 0 for not at all.
  ///   Without it only what matches is found.
  static func steps(
    pinned: Int, printed: Int, isElision: (Int) -> Bool, matches: (Int, Int) -> Bool,
    likeness: ((Int) -> (Int) -> Int)? = nil
  ) -> [Step] {
    let elisions = (0..<pinned).filter(isElision)
    guard let first = elisions.first, let last = elisions.last else {
      return align(0..<pinned, 0..<printed, matches)
    }
    var steps = pair(0..<first, from: 0, to: printed, matches)
    var position = min(first, printed)
    let tail = (last + 1)..<pinned
    let stretches = zip(elisions, elisions.dropFirst()).map { ($0 + 1)..<$1 }
    for (place, stretch) in stretches.enumerated() {
      let elision = elisions[place]
      let start = start(
        of: stretches[place...], from: position, to: printed, before: tail.count, matches, likeness)
      if let start {
        steps.append(.elided(elision, position..<start))
        steps += pair(stretch, from: start, to: printed, matches)
        position = min(start + stretch.count, printed)
      } else {
        steps.append(.elided(elision, position..<position))
        steps += stretch.map { .missing($0) }
      }
    }
    let start = max(position, printed - tail.count)
    steps.append(.elided(last, position..<start))
    return steps + pair(tail, from: start, to: printed, matches)
  }

  /// Where the first of some stretches goes: where it matches, else to what it is most like before the
  /// next one that matches; nil when it is nowhere.
  ///
  /// - Parameter tail: how many items at the end belong to no stretch.
  private static func start(
    of stretches: ArraySlice<Range<Int>>, from position: Int, to end: Int, before tail: Int,
    _ matches: (Int, Int) -> Bool, _ likeness: ((Int) -> (Int) -> Int)?
  ) -> Int? {
    guard let stretch = stretches.first else { return nil }
    if let place = place(of: stretch, from: position, to: end, matches) { return place }
    guard let likeness else { return nil }
    let limit =
      firstStart(of: stretches.dropFirst(), from: position, to: end, matches)
      ?? max(position, end - tail)
    return likestPlace(of: stretch, from: position, to: limit, likeness)
  }

  /// Where all items of a stretch match, or else its first one.
  private static func place(
    of stretch: Range<Int>, from position: Int, to end: Int, _ matches: (Int, Int) -> Bool
  ) -> Int? {
    guard let first = stretch.first else { return position }
    var second: Int?
    for start in position..<max(position, end) where matches(first, start) {
      if second == nil { second = start }
      let fits = start + stretch.count <= end
      if fits, stretch.allSatisfy({ matches($0, start + $0 - stretch.lowerBound) }) { return start }
    }
    return second
  }

  /// Where the first of some stretches that is found begins: that must not be taken from it.
  private static func firstStart(
    of stretches: ArraySlice<Range<Int>>, from position: Int, to end: Int,
    _ matches: (Int, Int) -> Bool
  ) -> Int? {
    for case let first? in stretches.map(\.first) {
      if let start = (position..<max(position, end)).first(where: { matches(first, $0) }) {
        return start
      }
    }
    return nil
  }

  /// Where a stretch that matches nowhere is most like what was printed; nil when it is like nothing.
  private static func likestPlace(
    of stretch: Range<Int>, from position: Int, to end: Int, _ likeness: (Int) -> (Int) -> Int
  ) -> Int? {
    let likenesses = stretch.map(likeness)
    var best = (place: Int?.none, likeness: 0)
    for start in position..<max(position, end) {
      let sum = zip(likenesses, start..<max(start, end)).reduce(0) { $0 + $1.0($1.1) }
      if sum > best.likeness { best = (start, sum) }
    }
    return best.place
  }

  private static func pair(
    _ stretch: Range<Int>, from start: Int, to end: Int, _ matches: (Int, Int) -> Bool
  ) -> [Step] {
    stretch.map { item in
      let other = start + item - stretch.lowerBound
      return other < end ? .pair(item, other, matches: matches(item, other)) : .missing(item)
    }
  }

  /// Without elisions: what matches at both ends is paired, then what is left one by one.
  private static func align(
    _ pinned: Range<Int>, _ printed: Range<Int>, _ matches: (Int, Int) -> Bool
  ) -> [Step] {
    var (a, b) = (pinned, printed)
    var head: [Step] = []
    while let i = a.first, let j = b.first, matches(i, j) {
      head.append(.pair(i, j, matches: true))
      (a, b) = (a.dropFirst(), b.dropFirst())
    }
    var tail: [Step] = []
    if a.count != b.count {
      while let i = a.last, let j = b.last, matches(i, j) {
        tail.append(.pair(i, j, matches: true))
        (a, b) = (a.dropLast(), b.dropLast())
      }
    }
    let middle: [Step] = zip(a, b).map { .pair($0, $1, matches: matches($0, $1)) }
    let missing: [Step] = a.dropFirst(b.count).map { .missing($0) }
    let unexpected: [Step] = b.dropFirst(a.count).map { .unexpected($0) }
    return head + middle + missing + unexpected + tail.reversed()
  }
}

// Pairs the lines of a committed report with those of a rebuilt one.

/// Lines of two texts, paired.
struct DriftAlignment {
  /// Stretches whose sizes have a larger product than this are paired one by one.
  static let largestSearch = 40_000

  let old: [DriftLine]
  let new: [DriftLine]
  let tolerance: Tolerance

  private typealias Stretch = (old: Range<Int>, new: Range<Int>)

  /// What makes two lines the same for pairing.
  private enum Likeness { case contents, shape }

  func differences() -> [DriftDifference] {
    differences(in: (old.indices, new.indices), by: .contents)
  }

  private func differences(in whole: Stretch, by likeness: Likeness) -> [DriftDifference] {
    let (old, new) = trimmed(whole)
    var result: [DriftDifference] = []
    var (i, j) = (old.lowerBound, new.lowerBound)
    for (anchorOld, anchorNew) in anchors((old, new), by: likeness) {
      result += between((i..<anchorOld, j..<anchorNew), likeness)
      result += pair(anchorOld, anchorNew)
      (i, j) = (anchorOld + 1, anchorNew + 1)
    }
    return result + between((i..<old.upperBound, j..<new.upperBound), likeness)
  }

  private func between(_ gap: Stretch, _ likeness: Likeness) -> [DriftDifference] {
    if gap.old.isEmpty || gap.new.isEmpty { return oneByOne(gap) }
    return likeness == .contents ? differences(in: gap, by: .shape) : stretch(gap)
  }

  /// What is left between the lines that agree at both ends.
  private func trimmed(_ stretch: Stretch) -> Stretch {
    var (a, b) = stretch
    while let i = a.first, let j = b.first, old[i].agrees(with: new[j], tolerance) {
      (a, b) = (a.dropFirst(), b.dropFirst())
    }
    while let i = a.last, let j = b.last, old[i].agrees(with: new[j], tolerance) {
      (a, b) = (a.dropLast(), b.dropLast())
    }
    return (a, b)
  }

  private func pair(_ i: Int, _ j: Int) -> [DriftDifference] {
    old[i].differences(to: new[j], tolerance)
  }

  /// A stretch without anchors.
  private func stretch(_ whole: Stretch) -> [DriftDifference] {
    let (a, b) = trimmed(whole)
    guard a.count != b.count, !a.isEmpty, !b.isEmpty, a.count * b.count <= Self.largestSearch
    else { return oneByOne((a, b)) }
    let shapes = (a.map { old[$0].shape }, b.map { new[$0].shape })
    var (removed, inserted) = (Set<Int>(), Set<Int>())
    for change in shapes.1.difference(from: shapes.0) {
      switch change {
      case .remove(let offset, _, _): removed.insert(a.lowerBound + offset)
      case .insert(let offset, _, _): inserted.insert(b.lowerBound + offset)
      }
    }
    return merged((a, b), removed, inserted)
  }

  /// Walks both sides; what was neither removed nor inserted is paired.
  private func merged(
    _ stretch: Stretch, _ removed: Set<Int>, _ inserted: Set<Int>
  ) -> [DriftDifference] {
    var result: [DriftDifference] = []
    var (i, j) = (stretch.old.lowerBound, stretch.new.lowerBound)
    while i < stretch.old.upperBound || j < stretch.new.upperBound {
      if removed.contains(i), inserted.contains(j) {
        result += pair(i, j)
        (i, j) = (i + 1, j + 1)
      } else if removed.contains(i) {
        result.append(old[i].alone(isNew: false))
        i += 1
      } else if inserted.contains(j) {
        result.append(new[j].alone(isNew: true))
        j += 1
      } else {
        guard i < stretch.old.upperBound, j < stretch.new.upperBound else { break }
        result += pair(i, j)
        (i, j) = (i + 1, j + 1)
      }
    }
    return result
  }

  private func oneByOne(_ stretch: Stretch) -> [DriftDifference] {
    let (a, b) = stretch
    return zip(a, b).flatMap { pair($0, $1) }
      + a.dropFirst(b.count).map { old[$0].alone(isNew: false) }
      + b.dropFirst(a.count).map { new[$0].alone(isNew: true) }
  }
}

// MARK: - Anchors

extension DriftAlignment {
  /// Lines whose like occurs once in each stretch, in an order common to both.
  private func anchors(_ stretch: Stretch, by likeness: Likeness) -> [(Int, Int)] {
    guard !stretch.old.isEmpty, !stretch.new.isEmpty else { return [] }
    let places = (unique(old, stretch.old, likeness), unique(new, stretch.new, likeness))
    let shared = places.0.compactMap { key, i in places.1[key].map { (i, $0) } }
    return Self.longestIncreasing(shared.sorted { $0.0 < $1.0 })
  }

  private func unique(
    _ lines: [DriftLine], _ range: Range<Int>, _ likeness: Likeness
  ) -> [String: Int] {
    var places: [String: Int?] = [:]
    for index in range {
      let key = likeness == .shape ? lines[index].shape : lines[index].contents
      places[key] = .some(places[key] == nil ? index : nil)
    }
    return places.compactMapValues { $0 }
  }

  /// The longest part of the pairs whose second places rise. Complexity: O(n log n).
  private static func longestIncreasing(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    var tails: [Int] = []
    var previous = [Int?](repeating: nil, count: pairs.count)
    for index in pairs.indices {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].1 < pairs[index].1 { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : nil
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var result: [(Int, Int)] = []
    var next = tails.last
    while let index = next {
      result.append(pairs[index])
      next = previous[index]
    }
    return result.reversed()
  }
}

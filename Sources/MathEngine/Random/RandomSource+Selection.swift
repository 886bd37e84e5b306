// Orders and choices: shuffling, permutations and drawing from a collection.
extension RandomSource {
  /// Puts the elements of an array in random order: from the end, each is swapped with one at or
  /// before it (Fisher and Yates). All orders are equally likely.
  ///
  /// - Complexity: `O(n)`; nothing is allocated.
  @specialized(where Self == RandomState, Element == Int)
  @specialized(where Self == RandomState, Element == Double)
  @specialized(where Self == Generator, Element == Int)
  @specialized(where Self == Generator, Element == Double)
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    elements.withUnsafeMutableBufferPointer { elements in
      forEachSwap(elements.count) { elements.swapAt($0, $1) }
    }
  }

  /// The elements of a sequence in random order.
  /// - Complexity: `O(n)`; allocates the result.
  public mutating func shuffled<Element>(_ elements: some Sequence<Element>) -> [Element] {
    var result = Array(elements)
    shuffle(&result)
    return result
  }

  /// The integers 0 ..< count in random order. Stops for a negative count.
  ///
  /// - Complexity: `O(n)`.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  public mutating func permutation(_ count: Int) -> [Int] {
    requireCount("rng.permutation(count)", count)
    var result = Array(0..<count)
    shuffle(&result)
    return result
  }

  /// One element of a collection that is not empty, all equally likely.
  /// - Complexity: `O(1)` for a collection with random access.
  public mutating func choice<C: RandomAccessCollection>(from elements: C) -> C.Element {
    choice(1, from: elements)[0]
  }

  /// `count` elements of a collection, all equally likely. NumPy's `choice` without `p`.
  ///
  /// - Parameters:
  ///   - count: how many elements to draw.
  ///   - elements: the collection, which may be empty only when nothing is drawn.
  ///   - replacing: whether an element may be drawn again. If not, `count` is at most the number of
  ///     elements, and the draws come in random order.
  /// - Complexity: `O(k)` for k draws from n elements; without replacing `O(n)` where NumPy
  ///   permutes all indices: in ``RandomState``, and for more than a fiftieth of over 10 000
  ///   elements.
  public mutating func choice<C: RandomAccessCollection>(
    _ count: Int, from elements: C, replacing: Bool = true
  ) -> [C.Element] {
    requireCount("rng.choice(count, from:)", count)
    let population = elements.count
    if count > 0, population == 0 { trap("rng.choice(\(count), from:)", "the collection is empty") }
    let indices: [Int]
    if replacing {
      indices = count == 0 ? [] : integers(count, in: 0..<population)
    } else {
      requireEnough(count, of: population)
      indices = distinctIndices(count, below: population)
    }
    return indices.map { elements[elements.index(elements.startIndex, offsetBy: $0)] }
  }

  /// `count` elements of a collection with the given probabilities. NumPy's `choice` with `p`.
  ///
  /// - Parameters:
  ///   - count: how many elements to draw.
  ///   - elements: the collection.
  ///   - probabilities: one per element, none negative, their sum 1 to within 1.5e-8.
  ///   - replacing: whether an element may be drawn again. If not, the probabilities of the elements
  ///     that are left stay in proportion, and at least `count` of them must be positive.
  /// - Complexity: `O(n + k·log n)` for k draws from n elements; without replacing, that for each
  ///   round of draws, of which few are needed unless some probabilities are tiny.
  public mutating func choice<C: RandomAccessCollection>(
    _ count: Int, from elements: C, probabilities: Vector, replacing: Bool = true
  ) -> [C.Element] {
    requireCount("rng.choice(count, from:probabilities:)", count)
    let population = elements.count
    if probabilities.count != population {
      trap(
        "rng.choice(\(count), from:probabilities:)",
        "\(population) elements but \(probabilities.count) probabilities")
    }
    requireSimplex("rng.choice(\(count), from:probabilities:)", probabilities.elements)
    let indices =
      replacing
      ? weightedIndices(count, probabilities.elements)
      : distinctWeightedIndices(count, probabilities.elements)
    return indices.map { elements[elements.index(elements.startIndex, offsetBy: $0)] }
  }

  private mutating func weightedIndices(_ count: Int, _ weights: [Double]) -> [Int] {
    let bounds = CumulativeWeights(weights)
    return fillIntegers(count) { bounds.index(for: $0.nextUniform()) }
  }

  /// Draws as many as are missing, keeps the new ones in the order drawn, and draws again among the
  /// elements that are left.
  private mutating func distinctWeightedIndices(_ count: Int, _ weights: [Double]) -> [Int] {
    requireEnough(count, of: weights.count { $0 > 0 })
    var remaining = weights
    var found: [Int] = []
    while found.count < count {
      for index in found { remaining[index] = 0 }
      let bounds = CumulativeWeights(remaining)
      var seen: Set<Int> = []
      for index in fillIntegers(count - found.count, { bounds.index(for: $0.nextUniform()) })
      where seen.insert(index).inserted {
        found.append(index)
      }
    }
    return found
  }

  private func requireEnough(_ count: Int, of available: Int) {
    if count > available {
      trap(
        "rng.choice(\(count), from:, replacing: false)",
        "only \(available) elements can be drawn without replacing")
    }
  }

  /// `count` distinct indices as NumPy's generators find them. The legacy one takes the head of a
  /// permutation; the current one takes the shuffled tail of all indices when many are wanted of
  /// many, else Floyd's algorithm and a shuffle.
  private mutating func distinctIndices(_ count: Int, below population: Int) -> [Int] {
    if Self.followsLegacyStream { return Array(permutation(population).prefix(count)) }
    if population > 10_000, count > population / 50 {
      var indices = Array(0..<population)
      lemireShuffle(&indices, downTo: max(population - count, 1))
      return Array(indices.suffix(count))
    }
    var seen: Set<Int> = []
    var indices: [Int] = []
    for last in (population - count)..<population {
      let drawn = Int(lemireInteger(through: UInt64(last)))
      // An index drawn before gives way to the newest, which cannot have been drawn yet.
      let index = seen.contains(drawn) ? last : drawn
      seen.insert(index)
      indices.append(index)
    }
    lemireShuffle(&indices, downTo: 1)
    return indices
  }

  private mutating func lemireShuffle(_ indices: inout [Int], downTo first: Int) {
    for i in stride(from: indices.count - 1, through: first, by: -1) {
      indices.swapAt(i, Int(lemireInteger(through: UInt64(i))))
    }
  }
}

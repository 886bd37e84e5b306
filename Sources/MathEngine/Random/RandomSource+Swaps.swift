// The swaps of a shuffle, drawn ahead of the swapping.

extension RandomSource {
  /// Calls `swap` for every index from the end down to 1 with one that is drawn from those up to it.
  ///
  /// Many are drawn before they are used: rejections that no processor can predict would otherwise stop
  /// it from fetching the elements of the swaps to come.
  @inline(__always)
  mutating func forEachSwap(_ count: Int, _ swap: (Int, Int) -> Void) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { partners in
      var index = count - 1
      while index > 0 {
        let drawn = drawPartners(from: index, into: partners)
        for k in 0..<drawn { swap(index - k, partners[k]) }
        index -= drawn
      }
    }
  }

  /// For the given index and those before it down to 1, as many as there is room for, an integer from 0
  /// through the index by masked rejection; returns how many.
  @specialized(where Self == RandomState)
  @specialized(where Self == Generator)
  private mutating func drawPartners(
    from index: Int, into partners: UnsafeMutableBufferPointer<Int>
  ) -> Int {
    let wanted = min(index, partners.count)
    var drawn = 0
    while drawn < wanted {
      let bound = UInt64(index - drawn)
      let mask = UInt64.max >> UInt64(bound.leadingZeroBitCount)
      let value = (bound <= 0xFFFF_FFFF ? UInt64(nextUInt32()) : next()) & mask
      // A number that is too large is written over by the next: cheaper than a branch on a coin.
      partners.initializeElement(at: drawn, to: Int(truncatingIfNeeded: value))
      drawn += value <= bound ? 1 : 0
    }
    return wanted
  }
}

// Sorting doubles by the bytes of their bit patterns, which beats comparisons for long arrays.

enum Sorting {
  private static let radixThreshold = 1000

  /// The numbers in increasing order, −0 before 0 and NaN last.
  ///
  /// Long arrays take one pass per byte that is not the same in all keys, at most eight.
  static func sorted(_ x: [Double]) -> [Double] {
    var keys = [UInt64](unsafeUninitializedCapacity: x.count) { buffer, initialized in
      for i in 0..<x.count { buffer.initializeElement(at: i, to: key(x[i])) }
      initialized = x.count
    }
    if x.count < radixThreshold { keys.sort() } else { radixSort(&keys) }
    return [Double](unsafeUninitializedCapacity: x.count) { buffer, initialized in
      for i in 0..<keys.count { buffer.initializeElement(at: i, to: number(keys[i])) }
      initialized = keys.count
    }
  }

  /// A key whose order as an integer is the order of the numbers.
  @inline(__always)
  private static func key(_ number: Double) -> UInt64 {
    let bits = number.isNaN ? Double.nan.bitPattern : number.bitPattern
    return bits ^ (UInt64(bitPattern: Int64(bitPattern: bits) >> 63) | 1 << 63)
  }

  @inline(__always)
  private static func number(_ key: UInt64) -> Double {
    Double(bitPattern: key ^ (key >> 63 == 1 ? 1 << 63 : .max))
  }

  private static func radixSort(_ keys: inout [UInt64]) {
    var places = byteCounts(keys)
    var other = [UInt64](unsafeUninitializedCapacity: keys.count) { buffer, initialized in
      buffer.initialize(repeating: 0)
      initialized = keys.count
    }
    for byte in 0..<8 {
      let counts = places[byte * 256..<(byte + 1) * 256]
      if counts.contains(keys.count) { continue }
      var next = 0
      for value in byte * 256..<(byte + 1) * 256 {
        (places[value], next) = (next, next + places[value])
      }
      distribute(keys, &other, &places, byte)
      swap(&keys, &other)
    }
  }

  /// How often each value of each byte occurs: 256 counts for every byte, the lowest first.
  private static func byteCounts(_ keys: [UInt64]) -> [Int] {
    var counts = [Int](repeating: 0, count: 8 * 256)
    counts.withUnsafeMutableBufferPointer { counts in
      for key in keys {
        for byte in 0..<8 {
          counts[byte * 256 + Int(truncatingIfNeeded: key >> (8 * byte)) & 255] += 1
        }
      }
    }
    return counts
  }

  /// Moves the keys to the places that one byte gives them, in order.
  private static func distribute(
    _ keys: [UInt64], _ target: inout [UInt64], _ places: inout [Int], _ byte: Int
  ) {
    keys.withUnsafeBufferPointer { keys in
      target.withUnsafeMutableBufferPointer { target in
        places.withUnsafeMutableBufferPointer { places in
          for key in keys {
            let value = byte * 256 + Int(truncatingIfNeeded: key >> (8 * byte)) & 255
            target[places[value]] = key
            places[value] += 1
          }
        }
      }
    }
  }
}

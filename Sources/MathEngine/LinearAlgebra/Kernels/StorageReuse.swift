// Whether an array may be overwritten: an expression such as `(x .* y) .+ 1` then needs one result
// array instead of one for each operation.

enum StorageReuse {
  /// Whether nothing else refers to the storage of `x`.
  ///
  /// Where Swift arrays are a single reference to their storage, which is everywhere but on Apple's
  /// platforms, the reference is asked; elsewhere the answer is no, which costs an allocation.
  @inline(__always)
  static func isPossible(_ x: inout [Double]) -> Bool {
    #if _runtime(_ObjC)
      return false
    #else
      return withUnsafeMutablePointer(to: &x) { pointer in
        pointer.withMemoryRebound(to: AnyObject.self, capacity: 1) {
          isKnownUniquelyReferenced(&$0.pointee)
        }
      }
    #endif
  }
}

extension Vector {
  /// Moves the elements out, so that a consumed vector does not hold on to them.
  @inline(__always)
  consuming func intoElements() -> [Double] {
    var elements: [Double] = []
    swap(&elements, &self.elements)
    return elements
  }
}

extension Matrix {
  /// Moves the entries out, so that a consumed matrix does not hold on to them.
  @inline(__always)
  consuming func intoElements() -> [Double] {
    var elements: [Double] = []
    swap(&elements, &storage)
    return elements
  }
}

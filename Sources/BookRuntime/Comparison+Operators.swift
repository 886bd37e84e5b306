// The operators of the standard library as comparisons. They are disfavored, so that `==` means
// what it always means wherever no claim asks for a comparison. They are generic: with overloads for
// concrete types the compiler would take them in ordinary code too.

/// A claim that two values are equal.
@_disfavoredOverload
public func == <T: Equatable>(left: T, right: T) -> Comparison {
  Comparison(.equal, left, right, holds: (left == right) as Bool)
}

/// A claim that two values differ. It is false where numbers of one side alone are NaN, which differs
/// from everything: the claim would hold for any failed computation.
@_disfavoredOverload
public func != <T: Equatable>(left: T, right: T) -> Comparison {
  Comparison(.notEqual, left, right, holds: (left != right) as Bool)
}

/// A claim that the left value is less than the right one.
@_disfavoredOverload
public func < <T: Comparable>(left: T, right: T) -> Comparison {
  Comparison(.less, left, right, holds: (left < right) as Bool)
}

/// A claim that the left value is at most the right one.
@_disfavoredOverload
public func <= <T: Comparable>(left: T, right: T) -> Comparison {
  Comparison(.atMost, left, right, holds: (left <= right) as Bool)
}

/// A claim that the left value is greater than the right one.
@_disfavoredOverload
public func > <T: Comparable>(left: T, right: T) -> Comparison {
  Comparison(.greater, left, right, holds: (left > right) as Bool)
}

/// A claim that the left value is at least the right one.
@_disfavoredOverload
public func >= <T: Comparable>(left: T, right: T) -> Comparison {
  Comparison(.atLeast, left, right, holds: (left >= right) as Bool)
}

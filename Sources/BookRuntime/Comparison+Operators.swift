// The operators of the standard library as comparisons. They are disfavored, so that `==` means
// what it always means wherever no claim asks for a comparison. They are generic: with overloads for
// concrete types the compiler would take them in ordinary code too.

@_disfavoredOverload
public func == <T: Equatable>(left: T, right: T) -> Comparison {
  Comparison(.equal, left, right, holds: (left == right) as Bool)
}

@_disfavoredOverload
public func != <T: Equatable>(left: T, right: T) -> Comparison {
  Comparison(.notEqual, left, right, holds: (left != right) as Bool)
}

@_disfavoredOverload
public func < <T: Comparable>(left: T, right: T) -> Comparison {
  Comparison(.less, left, right, holds: (left < right) as Bool)
}

@_disfavoredOverload
public func <= <T: Comparable>(left: T, right: T) -> Comparison {
  Comparison(.atMost, left, right, holds: (left <= right) as Bool)
}

@_disfavoredOverload
public func > <T: Comparable>(left: T, right: T) -> Comparison {
  Comparison(.greater, left, right, holds: (left > right) as Bool)
}

@_disfavoredOverload
public func >= <T: Comparable>(left: T, right: T) -> Comparison {
  Comparison(.atLeast, left, right, holds: (left >= right) as Bool)
}

// `==` and `!=` of what is not `Equatable`: tuples, types, and optionals against `nil`. Disfavored
// for the same reason as the others.

/// A claim that two pairs are equal.
@_disfavoredOverload
public func == <A: Equatable, B: Equatable>(left: (A, B), right: (A, B)) -> Comparison {
  Comparison(.equal, left, right, holds: (left == right) as Bool)
}

/// A claim that two pairs differ.
@_disfavoredOverload
public func != <A: Equatable, B: Equatable>(left: (A, B), right: (A, B)) -> Comparison {
  Comparison(.notEqual, left, right, holds: (left != right) as Bool)
}

/// A claim that two triples are equal.
@_disfavoredOverload
public func == <A: Equatable, B: Equatable, C: Equatable>(
  left: (A, B, C), right: (A, B, C)
) -> Comparison {
  Comparison(.equal, left, right, holds: (left == right) as Bool)
}

/// A claim that two triples differ.
@_disfavoredOverload
public func != <A: Equatable, B: Equatable, C: Equatable>(
  left: (A, B, C), right: (A, B, C)
) -> Comparison {
  Comparison(.notEqual, left, right, holds: (left != right) as Bool)
}

/// A claim that two tuples of four are equal.
@_disfavoredOverload
public func == <A: Equatable, B: Equatable, C: Equatable, D: Equatable>(
  left: (A, B, C, D), right: (A, B, C, D)
) -> Comparison {
  Comparison(.equal, left, right, holds: (left == right) as Bool)
}

/// A claim that two tuples of four differ.
@_disfavoredOverload
public func != <A: Equatable, B: Equatable, C: Equatable, D: Equatable>(
  left: (A, B, C, D), right: (A, B, C, D)
) -> Comparison {
  Comparison(.notEqual, left, right, holds: (left != right) as Bool)
}

/// A claim that two types are the same.
@_disfavoredOverload
public func == (left: Any.Type?, right: Any.Type?) -> Comparison {
  Comparison(.equal, left, right, holds: (left == right) as Bool)
}

/// A claim that two types are not the same.
@_disfavoredOverload
public func != (left: Any.Type?, right: Any.Type?) -> Comparison {
  Comparison(.notEqual, left, right, holds: (left != right) as Bool)
}

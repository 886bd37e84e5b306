// `==` and `!=` of what is not `Equatable`: tuples, types, and optionals against `nil`. Disfavored
// for the same reason as the others.

@_disfavoredOverload
public func == <A: Equatable, B: Equatable>(left: (A, B), right: (A, B)) -> Comparison {
  Comparison(.equal, left, right, holds: (left == right) as Bool)
}

@_disfavoredOverload
public func != <A: Equatable, B: Equatable>(left: (A, B), right: (A, B)) -> Comparison {
  Comparison(.notEqual, left, right, holds: (left != right) as Bool)
}

@_disfavoredOverload
public func == <A: Equatable, B: Equatable, C: Equatable>(
  left: (A, B, C), right: (A, B, C)
) -> Comparison {
  Comparison(.equal, left, right, holds: (left == right) as Bool)
}

@_disfavoredOverload
public func != <A: Equatable, B: Equatable, C: Equatable>(
  left: (A, B, C), right: (A, B, C)
) -> Comparison {
  Comparison(.notEqual, left, right, holds: (left != right) as Bool)
}

@_disfavoredOverload
public func == <A: Equatable, B: Equatable, C: Equatable, D: Equatable>(
  left: (A, B, C, D), right: (A, B, C, D)
) -> Comparison {
  Comparison(.equal, left, right, holds: (left == right) as Bool)
}

@_disfavoredOverload
public func != <A: Equatable, B: Equatable, C: Equatable, D: Equatable>(
  left: (A, B, C, D), right: (A, B, C, D)
) -> Comparison {
  Comparison(.notEqual, left, right, holds: (left != right) as Bool)
}

@_disfavoredOverload
public func == (left: Any.Type?, right: Any.Type?) -> Comparison {
  Comparison(.equal, left, right, holds: (left == right) as Bool)
}

@_disfavoredOverload
public func != (left: Any.Type?, right: Any.Type?) -> Comparison {
  Comparison(.notEqual, left, right, holds: (left != right) as Bool)
}

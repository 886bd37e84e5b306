// The operators of the engine and their precedence.

/// Powers bind tighter than products and group to the right: `2 ** 3 ** 2` is `2 ** 9`.
precedencegroup PowerPrecedence {
  higherThan: MultiplicationPrecedence
  associativity: right
}

infix operator ** : PowerPrecedence
infix operator .** : PowerPrecedence
infix operator .* : MultiplicationPrecedence
infix operator ./ : MultiplicationPrecedence
infix operator ⊙ : MultiplicationPrecedence
infix operator ⋅ : MultiplicationPrecedence
infix operator ⊗ : MultiplicationPrecedence
infix operator .+ : AdditionPrecedence
infix operator .- : AdditionPrecedence
infix operator ± : RangeFormationPrecedence
infix operator ≈ : ComparisonPrecedence
prefix operator √

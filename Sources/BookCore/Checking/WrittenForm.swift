// The forms of written values: numbers, pairs, lists and matrices of them.

/// What a written text means.
indirect enum WrittenForm: Sendable, Equatable {
  case scalar(WrittenScalar)
  case complex(real: WrittenScalar?, imaginary: WrittenScalar)
  case boolean(Bool)
  case list([WrittenForm])
  /// Rows of a `pmatrix` or of `[1, 2; 3, 4]`, all of the same length.
  case matrix([[WrittenForm]])
}

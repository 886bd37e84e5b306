// What an author wrote as a value: `5.099`, `97.5%`, `1.2 × 10⁻⁵`, `3 − 4i`, `[6, 16]`, `< 0.001`.

/// A value as an author wrote it, with the precision that the digits state.
///
/// The forms that are understood, and what each states of the computed value *v*:
///
/// | written | states |
/// |---|---|
/// | `5.099`, `11`, `.5`, `5.`, `1,234`, `1 234`, `1_000`, `−3` | *v* rounds to it at its last digit |
/// | `97.5%` | 100 *v* rounds to 97.5, so *v* is 0.975 |
/// | `1.2e-5`, `1.2 × 10⁻⁵`, `1.2\times10^{-5}` | *v* rounds to it at that number of significant digits |
/// | `≈ 3.1`, `~3.1`, `about 3.1` | the same as without the sign or word |
/// | `1/3`, `½`, `2½`, `\frac{1}{3}`, `2^10`, `10^{3}` | *v* is it, to 4 units in the last place of a double |
/// | `3.14 ± 0.01` | \|*v* − 3.14\| ≤ 0.01, nothing added |
/// | `< 0.001`, `≥ 3`, `at most 5` | the inequality; the limit is the double nearest to it |
/// | `∞`, `-inf`, `NaN`, `true` | *v* is it |
/// | `1 + 2i`, `−4i`, `i` | each part at its own digits; a part left out is 0 to 4 units in the last place |
/// | `[6, 16]`, `(3, 4)`, `6, 16`, `[[1, 2], [3, 4]]`, `[1, 2; 3, 4]`, `\begin{pmatrix}…` | every entry, and the shape |
///
/// Rounding may resolve a tie to the even digit or away from zero; cutting digits off is not rounding.
/// Zeros at the end count: `5.10` states more than `5.1`, and `1,200` states no less than `1,201`.
/// Anything else, a unit or a word behind the number included, is not a written value: what cannot be
/// verified is not passed over.
struct WrittenValue: Sendable {
  /// What the text may mean: `[1,234]` is a list of two numbers or one number with a separator.
  let readings: [WrittenForm]

  /// Reads a written value; nil when the text states none that is understood.
  init?(parsing text: String) {
    guard case .success(let value) = Self.read(text) else { return nil }
    self = value
  }

  /// Reads a written value, or says what is not understood in it.
  static func read(_ text: String) -> Result<WrittenValue, UnreadableValue> {
    let scalars = WrittenNotation.normalized(text)
    guard !scalars.isEmpty else { return .failure(.empty) }
    guard scalars.count <= WrittenParser.longestText else { return .failure(.tooLong) }
    var readings: [WrittenForm] = []
    var failure = UnreadableValue.empty
    let separators = WrittenNotation.groupSeparators
    for separators in [separators.union([","]), separators] {
      var parser = WrittenParser(scalars, groupSeparators: separators)
      switch parser.parse() {
      case .success(let form): if !readings.contains(form) { readings.append(form) }
      case .failure(let reason): failure = reason
      }
    }
    guard !readings.isEmpty else { return .failure(failure) }
    return .success(WrittenValue(readings: readings))
  }

  private init(readings: [WrittenForm]) { self.readings = readings }
}

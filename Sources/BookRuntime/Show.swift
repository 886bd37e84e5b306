// Showing values: what an author calls to put something into the report.

internal import BookRecords

/// Shows a value in the report, where it was computed.
public func show<T>(_ value: T) {
  if let display = value as? any ReportDisplay {
    display.recordDisplay()
  } else {
    record(.value(displayedForm(of: value)))
  }
}

/// The form of a value that has lines of its own in the report: what is in a sentence or a claim stays on
/// one line.
private func displayedForm(of value: Any) -> Shown {
  var form = shownForm(of: value)
  if let list = value as? any ElementList {
    form.text = ListLayout.text(of: list, inOneLine: form.text)
  }
  return form
}

/// Shows a value with its numbers in a format: `show(v, as: .fixed(3))`.
public func show<T>(_ value: T, as format: NumberFormat) {
  record(.value(shownForm(of: value).written(as: format)))
}

/// Shows a formula, typeset as a display.
public func show(tex: String) { record(.tex(tex)) }

/// Something that is not a value but a display of its own: a table or a figure.
protocol ReportDisplay {
  func recordDisplay()
}

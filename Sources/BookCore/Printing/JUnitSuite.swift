// The elements of a JUnit file and how their cases are counted.

/// A test case: a block, a claim, or a finding that belongs to neither.
struct JUnitCase {
  struct Failure {
    var rule: Rule
    var message: String
    var text: String
  }

  var name: String
  var className: String
  var file: String?
  var line: Int
  var failures: [Failure]
  /// Why the case counts as skipped if nothing failed; nil for one that passed.
  var skipped: String?
  /// Warnings and notes.
  var remarks: String

  var hasFailed: Bool { !failures.isEmpty }
  var isSkipped: Bool { failures.isEmpty && skipped != nil }

  var element: XMLElement {
    var children = failures.map { failure in
      XMLElement(
        name: "failure",
        attributes: [("message", failure.message), ("type", failure.rule.rawValue)],
        text: failure.text)
    }
    if isSkipped {
      children.append(XMLElement(name: "skipped", attributes: [("message", skipped)]))
    }
    if !remarks.isEmpty { children.append(XMLElement(name: "system-out", text: remarks)) }
    return XMLElement(
      name: "testcase",
      attributes: [
        ("name", name), ("classname", className), ("file", file),
        ("line", line > 0 ? "\(line)" : nil),
      ], children: children)
  }
}

/// The cases of one chapter.
struct JUnitSuite {
  var name: String
  var cases: [JUnitCase]

  var element: XMLElement {
    XMLElement(
      name: "testsuite", attributes: [("name", name)] + Self.counts(cases),
      children: cases.map(\.element))
  }

  static func counts(_ cases: [JUnitCase]) -> [(name: String, value: String?)] {
    [
      ("tests", "\(cases.count)"), ("failures", "\(cases.count(where: \.hasFailed))"),
      ("errors", "0"), ("skipped", "\(cases.count(where: \.isSkipped))"),
    ]
  }
}

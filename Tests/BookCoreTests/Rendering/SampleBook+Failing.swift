// The sample's third chapter: everything that can fail.

import BookRecords

@testable import BookCore

extension SampleBook {
  static func failing() -> CheckedChapter {
    var b = ChapterBuilder("part-two/3-failing.md", number: 3)
    let half = b.claim(
      "The integral is one half", "integral ≈ 0.501", .approximately, shown(0.5), shown(0.501),
      written: "0.501", tolerance: .init(.digits, 0), residual: 0.001, verdict: .false, line: 11)
    let holds = b.claim(
      "It is positive", "integral > 0", .greater, shown(0.5), shown(0, "0"), line: 12)
    let unknown = b.claim(
      "It converges", "try slow() == 1", .equal, verdict: .error,
      remarks: ["Threw ConvergenceError after 1000 steps"], line: 13)
    let place = SourceRange(
      SourcePosition(line: 23, column: 9), SourcePosition(line: 23, column: 20))
    let trap = Failure(
      kind: .trap, message: "Fatal error: Index out of range", details: ["index 5, count 3"],
      range: place)
    b.chapter.blocks = [
      heading(1, "What fails", "what-fails", line: 1),
      paragraph(
        .text("The sine of one is "), b.checked("0.8415", "sin(1)", shown(0.8414709848), line: 3),
        .text(" and the cosine is "),
        b.checked("0.5413", "cos(1)", shown(0.5403023058681398), verdict: .false, line: 3),
        .text("."), line: 3),
      b.block(
        "let integral = integrate(0...1) { x in x }\nclaim(\"The integral is one half\", integral ≈ 0.501)\nclaim(\"It is positive\", integral > 0)\nclaim(\"It converges\", try slow() == 1)",
        line: 9, outputs: [.claim(half), .claim(holds), .claim(unknown)]),
      display("\\frac{a}{b} + \\frc{c}{d}", label: nil, line: 16),
      paragraph(
        .text("A reference to nothing: "),
        .reference(.init(label: "fig-nothing", range: at(18, 3..<14))), .text("."), line: 18),
      b.block(
        "let values = [1, 2, 3]\nlet sum = values.reduce(0, +)\nlet no = values[5]\nprint(no)",
        line: 20, outcome: .failed(trap), outputs: [.text("before the fall\n")]),
      b.block("print(\"never\")", line: 27, outcome: .notRun),
      b.block("sleep(1000)", line: 31, options: { $0.eval = false }, outcome: .skipped),
    ]
    b.diagnostics = [
      Diagnostic(
        .falseClaim, path: b.chapter.source.path, range: at(3),
        "Written 0.5413, computed 0.5403023058681398"),
      Diagnostic(
        .falseClaim, path: b.chapter.source.path, range: at(11),
        "“The integral is one half” is false: 0.5 ≉ 0.501"),
      Diagnostic(
        .claimError, path: b.chapter.source.path, range: at(13),
        "“It converges” could not be evaluated"),
      Diagnostic(
        .unknownReference, path: b.chapter.source.path, range: at(18, 3..<14),
        "Nothing has the label “fig-nothing”", fix: "Did you mean “fig-descent”?"),
      Diagnostic(.trap, path: b.chapter.source.path, range: place, "Trap: Index out of range"),
    ]
    return b.checked
  }
}

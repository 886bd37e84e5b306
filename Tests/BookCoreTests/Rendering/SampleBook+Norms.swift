// The sample's first chapter: text, formulas, claims and tables, all of which hold.

import BookRecords

@testable import BookCore

extension SampleBook {
  static func norms() -> CheckedChapter {
    var b = ChapterBuilder("1-norms.md", number: 1)
    b.chapter.options.description = "Length, angle, and what a condition number tells."
    b.chapter.options.macros = ["\\norm": "\\left\\lVert #1 \\right\\rVert"]
    b.chapter.blocks = opening(&b) + angle(&b) + condition(&b) + rest(&b)
    b.chapter.footnotes = [
      .init(
        name: "schwarz", blocks: [paragraph(.text("Schwarz proved it for integrals in 1888."))],
        range: at(90))
    ]
    b.coverage = Coverage(
      equations: [
        .init(text: "eq-norm", isCovered: true, range: at(12)),
        .init(text: "eq-cauchy", isCovered: false, range: at(40)),
      ],
      numerals: [
        .init(text: "5.099", isCovered: true, range: at(14)),
        .init(text: "1888", isCovered: false, range: at(90)),
      ])
    return b.checked
  }

  private static func opening(_ b: inout ChapterBuilder) -> [Block] {
    let norm = shown(5.0990195135927845)
    let prose = paragraph(
      .text("The vector "), math("v = (1, 3, 4)"), .text(" has the length "),
      b.checked("5.099", "v.norm", norm, line: 14), .text(", and its entries sum to "),
      b.value("v.sum", shown(8, "8")),
      .text(". A length is never negative, and only the zero vector has the length 0; see "),
      .reference(.init(label: "eq-norm", range: at(14))), .text(" and "),
      .reference(.init(label: "thm-cauchy", range: at(14))), .text("."), line: 14)
    let first = b.claim(
      "‖v‖₂", "v.norm ≈ 5.099", .approximately, norm, shown(5.099), written: "5.099",
      tolerance: .init(.digits, 0), residual: 1.95e-5, proves: ["eq-norm"], line: 20)
    let second = b.claim(
      "The norm is absolutely homogeneous", "forAll: .real, .vector(3)", .forAll, cases: 100,
      proves: ["eq-norm"], line: 21)
    let third = b.claim(
      "A vector of another length has no sum with it", "throws: DimensionError.self", .throws,
      Shown(value: .text("DimensionError"), text: "DimensionError"), line: 22)
    return [
      heading(1, "Norms and angles", "norms-and-angles"),
      paragraph(
        .text("How long is a vector? The answer that agrees with the ruler is the "),
        .emphasis([.text("Euclidean norm")]), .text(", the square root of the sum of the squares:"),
        line: 10),
      display(
        "\\norm{v}_2 = \\sqrt{\\sum_{i=1}^{n} v_i^2} = \\sqrt{v^{\\mathsf T} v}.", label: "eq-norm",
        line: 12),
      prose,
      b.block(
        """
        let v = Vector([1, 3, 4])
        // The norm of a sum is at most the sum of the norms.
        claim("‖v‖₂", v.norm ≈ 5.099)
        claim("The norm is absolutely homogeneous", forAll: .real, .vector(3)) { a, x in
          (a * x).norm ≈ abs(a) * x.norm
        }
        claim("A vector of another length has no sum with it", throws: DimensionError.self) {
          try v.adding(Vector([1, 2]))
        }
        v / v.norm
        """, line: 17,
        outputs: [
          .claim(first), .claim(second), .claim(third),
          .value(
            Shown(
              value: .vector([0.196116, 0.588348, 0.784465]),
              text: "[0.196116, 0.588348, 0.784465]",
              tex: "\\begin{pmatrix} 0.196116 \\\\ 0.588348 \\\\ 0.784465 \\end{pmatrix}")),
        ]),
    ]
  }

  private static func angle(_ b: inout ChapterBuilder) -> [Block] {
    [
      .heading(
        .init(
          level: 2, content: [.text("The angle between vectors")], identifier: "sec-angle",
          label: "sec-angle", range: at(32))),
      .container(
        .init(
          kind: .theorem, title: [.text("Cauchy–Schwarz")], label: "thm-cauchy",
          blocks: [
            paragraph(.text("For all "), math("u, v \\in \\mathbb{R}^n"), .text(","), line: 38),
            display(
              "|\\langle u, v \\rangle| \\le \\norm{u}_2 \\, \\norm{v}_2,", label: "eq-cauchy",
              line: 40),
            paragraph(
              .text("with equality exactly when one is a multiple of the other."),
              .footnote(name: "schwarz", at(42)), line: 42),
          ], range: at(36, 10))),
      .container(
        .init(
          kind: .proof, title: [],
          blocks: [
            paragraph(
              .text("The quadratic "), math("t \\mapsto \\norm{u + t v}^2"),
              .text(" has no two real roots, so its discriminant is not positive."))
          ], range: at(48, 4))),
      paragraph(
        .text("Therefore "),
        math("\\cos\\theta = \\frac{\\langle u, v\\rangle}{\\norm{u}\\norm{v}}"),
        .text(" is the cosine of an angle. Some identities in one display:"), line: 54),
      display(
        "\\begin{aligned} \\norm{u+v}^2 &= \\norm{u}^2 + 2\\langle u, v\\rangle + \\norm{v}^2, \\\\ \\norm{u-v}^2 &= \\norm{u}^2 - 2\\langle u, v\\rangle + \\norm{v}^2, \\\\ \\int_0^1 f(x)\\,\\mathrm{d}x &= \\lim_{n\\to\\infty} \\frac1n \\sum_{k=1}^n f\\!\\left(\\frac kn\\right). \\end{aligned}",
        line: 56),
      display(
        "A = \\begin{pmatrix} 1 & 2 & \\cdots & n \\\\ 0 & 1 & & \\vdots \\\\ & & \\ddots & 2 \\\\ 0 & \\cdots & 0 & 1 \\end{pmatrix}, \\qquad \\operatorname{sgn}(x) = \\begin{cases} 1 & \\text{if } x > 0, \\\\ 0 & \\text{if } x = 0, \\\\ -1 & \\text{otherwise.} \\end{cases}",
        line: 58),
      .alert(
        .tip,
        [
          paragraph(
            .text("Compute angles of nearly parallel vectors with "), .code("atan2"),
            .text(", not with "), .code("acos"), .text(": the cosine is flat there."))
        ], at(60)),
      .alert(
        .warning,
        [
          paragraph(
            .text("The cosine of the angle with the zero vector is "), math("0/0"), .text("."))
        ], at(62)),
    ]
  }

  private static func condition(_ b: inout ChapterBuilder) -> [Block] {
    func cell(_ text: String) -> Shown { .init(value: .text(text), text: text) }
    let table = TableRecord(
      hasRowHeaders: true,
      columns: [
        .init(title: "n", alignment: .right), .init(title: "κ₂", alignment: .decimal),
        .init(title: "residual", alignment: .decimal),
        .init(title: "time", unit: "flops", alignment: .decimal),
      ],
      rows: [
        ["2", "19.281", "0", "12"], ["3", "524.06", "1.1e-16", "42.5"],
        ["4", "15513.7", "2.22e-16", "1,024.25"],
        ["5", "476607.25", "0.5", "−3"],
      ].map { $0.map(cell) })
    return [
      heading(2, "Condition numbers", "condition-numbers", line: 66),
      paragraph(
        .text("The Hilbert matrices are ill-conditioned, as "),
        .reference(.init(label: "tbl-condition", range: at(67))), .text(" shows. Already for "),
        math("n = 5"), .text(" six digits are lost."), line: 67),
      b.block(
        "let sizes = 2...5\nTable(sizes) { n in (n, Matrix.hilbert(n).conditionNumber) }", line: 70,
        options: {
          $0.label = "tbl-condition"
          $0.caption = "Condition numbers of the Hilbert matrices"
          $0.echo = .fold
        },
        outputs: [.table(table)]),
      b.block(
        "print(\"κ₂ =\", Matrix.hilbert(3).conditionNumber)", line: 76,
        outputs: [.text("κ₂ = 524.0567775860644\n")]),
      b.block(
        "let x = try Matrix.zeros(2, 2).inverse()", line: 80, options: { $0.error = .any },
        outputs: [],
        expectedError:
          "LinearAlgebraError.singular: the matrix has no inverse, its first pivot is 0"),
    ]
  }

  private static func rest(_ b: inout ChapterBuilder) -> [Block] {
    let items: [(Bool?, String)] = [(true, "The norm of a product"), (false, "Norms of matrices")]
    return [
      heading(3, "What remains", "what-remains", line: 84),
      .list(
        .init(
          start: nil, isTight: true,
          items: items.map { .init(isDone: $0.0, blocks: [paragraph(.text($0.1))], range: at(85)) },
          range: at(85, 2))),
      .list(
        .init(
          start: 1, isTight: true,
          items: [
            "Every norm is continuous.", "All norms on a space of finite dimension are equivalent.",
          ].map { .init(blocks: [paragraph(.text($0))], range: at(87)) }, range: at(87, 2))),
      .quote([paragraph(.text("The purpose of computing is insight, not numbers."))], at(88)),
      .table(
        .init(
          header: [[.text("Norm")], [.text("Formula")], [.text("Of "), math("v")]],
          alignments: [.left, .center, .right],
          rows: [
            [[.text("Sum")], [math("\\sum |v_i|")], [.text("8")]],
            [[.text("Maximum")], [math("\\max |v_i|")], [.text("4")]],
          ],
          caption: [.text("Other norms")], range: at(89, 4))),
      .code(
        .init(
          info: "python", text: "import numpy as np\nnp.linalg.norm([1, 3, 4])\n",
          textStart: SourcePosition(line: 95, column: 1), range: at(94, 4))),
      paragraph(
        .text("An ellipsis & a <tag> are text, "), .strikethrough([.text("not markup")]),
        .text("; "), .strong([.text("strong")]), .text(" words and "),
        .link(
          .init(
            destination: "part-two/2-descent.md#rates", title: "",
            content: [.text("a link to the next chapter")], range: at(98))), .text("."), line: 98),
    ]
  }
}

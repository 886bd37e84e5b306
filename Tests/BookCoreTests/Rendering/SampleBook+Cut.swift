// A book of two chapters whose figures are cut at the limits of their axes.

import BookRecords

@testable import BookCore

extension SampleBook {
  static let cut = book([cutChapter("1-poles.md", 1), cutChapter("part/2-(more) pôles'.md", 2)])

  private static func cutChapter(_ path: String, _ number: Int) -> CheckedChapter {
    let figure = FigureRecord(
      y: .init(limits: [0, 1]), layers: [.line(name: "", x: [0, 1, 2], y: [0, 50, 0])])
    var b = ChapterBuilder(path, number: number)
    b.chapter.options.title = "Poles \(number)"
    b.chapter.blocks = [
      b.block("show(figure)", line: 3, outputs: [.figure(figure)]),
      b.block("show(figure)", line: 7, outputs: [.figure(figure)]),
    ]
    return b.checked
  }
}

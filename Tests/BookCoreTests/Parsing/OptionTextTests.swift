// Captions of several lines: what is wrong in them is told where it stands.

import Testing

@testable import BookCore

struct OptionTextTests {
  private func chapter(_ text: String) -> Chapter {
    ChapterParser.parse(ChapterSource(path: "a.md", text: text))
  }

  /// Where the first formula and the first reference of a chapter's first block stand.
  private func places(_ text: String) -> [String] {
    var places: [String] = []
    var walker = ChapterWalker()
    walker.onInline = { inline in
      switch inline {
      case .math(let math): places.append("\(math.texStart.line):\(math.texStart.column)")
      case .reference(let reference):
        places.append("\(reference.range.start.line):\(reference.range.start.column)")
      default: break
      }
    }
    walker.walk(chapter(text))
    return places
  }

  @Test(arguments: [
    "//| caption: One two\n//|   three $x$ four @eq-none",
    "//| caption: One   \n//|   two   \n//|   three $x$ four @eq-none",
    "//| caption: >\n//|   One\n//|   three $x$ four @eq-none",
    "//| caption: |\n//|   One\n//|   three $x$ four @eq-none",
    "//| caption: \"One\n//|   three $x$ four @eq-none\"",
    "//| caption: $y$ is ü\n//|   three $x$ four @eq-none",
  ])
  func linesAreFound(_ option: String) {
    for margin in ["", "> ", "   "] {
      let lines = ("```swift-math\n" + option + "\n1\n```").split(separator: "\n")
      let text = (margin == "   " ? "1. a\n\n" : "") + lines.map { margin + $0 + "\n" }.joined()
      let line =
        text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("three") }! + 1
      let column = margin.count
      #expect(places(text).suffix(2) == ["\(line):\(column + 14)", "\(line):\(column + 22)"])
    }
  }

  @Test func oneLineIsFound() {
    #expect(places("```swift-math\n//| caption: 'ü $x$ @eq-a'\n1\n```\n") == ["2:19", "2:22"])
  }

  /// Escapes in quotes are not there word for word: the text goes on from where the option begins.
  @Test func escapedTextHasThePlaceOfItsOption() {
    let text = "```swift-math\n//| caption: \"a\\tb $x$ @eq-a\"\n1\n```\n"
    #expect(places(text).allSatisfy { $0.hasPrefix("2:") })
  }

  @Test func titlesAreFound() {
    let chapter = chapter("---\ntitle: One\n  two $x$\n---\n")
    guard case .math(let math)? = chapter.options.titleContent?.last else {
      Issue.record("no formula")
      return
    }
    #expect(math.texStart == SourcePosition(line: 3, column: 8))
  }
}

// The names under bars: level where they have room, else in lines of their words, else turned.

import Glibc

/// The names along the axis of a bar chart, laid out for the room between two of them.
struct CategoryLabels {
  private enum Form: Equatable {
    case level
    /// Turned, and only every so many of them where they would still cover each other.
    case turned(every: Int)
  }

  private static let lineHeight = 18.0
  private static let longest = 3
  private static let angle = 35.0
  /// A turned name takes no more than this of its own length.
  private static let turnedWidth = 215.0

  private let names: [String]
  private let lines: [[String]]
  private let form: Form
  /// How much deeper than one line the names reach.
  let extraHeight: Double

  init(_ names: [String], spacing: Double) {
    self.names = names
    let wrapped = names.map { Self.wrapped($0, to: spacing - 8) }
    let height = wrapped.map(\.count).max() ?? 1
    let fits = wrapped.joined().allSatisfy { FigureText.width($0) <= spacing - 8 }
    if fits, height <= Self.longest {
      (lines, form) = (wrapped, .level)
      extraHeight = Double(max(height - 1, 0)) * Self.lineHeight
      return
    }
    let short = names.map { FigureText.shortened($0, to: Self.turnedWidth) }
    let rise = sin(Self.angle * .pi / 180)
    // Beside data that are far away bars have no room at all.
    let wanted = min(Self.lineHeight / (spacing * rise), Double(names.count))
    let every = max(1, Int(wanted.rounded(.up)))
    lines = short.map { [$0] }
    form = .turned(every: every)
    extraHeight = rise * (short.map(FigureText.width).max() ?? 0)
  }

  /// How far names reach to the left of their places.
  var overhang: Double {
    guard case .turned = form else { return 0 }
    let widest = lines.joined().map { FigureText.width($0) }.max() ?? 0
    return widest * cos(Self.angle * .pi / 180)
  }

  /// The names at their places, from a height downward.
  func nodes(at places: [Double], below top: Double) -> [HTMLNode] {
    switch form {
    case .level:
      return zip(places, lines).flatMap { place, lines in
        lines.enumerated().map {
          SVG.text($1, place, top + 18 + Double($0) * Self.lineHeight, anchor: "middle")
        }
      }
    case .turned(let every):
      return zip(places, names).enumerated().filter { $0.offset % every == 0 }.map {
        let (place, name) = $0.element
        return SVG.text(
          name, upTo: Self.turnedWidth, place + 4, top + 14, anchor: "end", turn: -Self.angle)
      }
    }
  }

  /// A name in lines that break between words.
  private static func wrapped(_ name: String, to width: Double) -> [String] {
    name.split(separator: " ").reduce(into: []) { lines, word in
      let longer = (lines.last.map { $0 + " " } ?? "") + word
      if lines.isEmpty || FigureText.width(longer) > width {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = longer
      }
    }
  }
}

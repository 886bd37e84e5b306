// The coordinates of a drawing, read from its nodes as a browser reads them.

import Foundation

@testable import BookCore

/// All places that the elements of a drawing have, and whatever in them is no number.
struct DrawnCoordinates {
  private(set) var x: [Double] = []
  private(set) var y: [Double] = []
  private(set) var problems: [String] = []

  init(_ node: HTMLNode) { read(node) }

  private mutating func read(_ node: HTMLNode) {
    switch node {
    case .text, .raw: break
    case .group(let children): for child in children { read(child) }
    case .element(let name, let attributes, let children):
      for attribute in attributes where name != "rect" || attribute.value != "100%" {
        read(attribute.name, attribute.value)
      }
      for child in children { read(child) }
    }
  }

  private mutating func read(_ name: String, _ value: String) {
    switch name {
    case "x", "width": x.append(number(value))
    case "y", "height": y.append(number(value))
    case "viewBox": for part in value.split(separator: " ") { x.append(number(String(part))) }
    case "d": readPath(value)
    default: break
    }
  }

  private mutating func number(_ text: String) -> Double {
    if let number = Double(text), number.isFinite { return number }
    problems.append(text)
    return 0
  }

  /// Follows a path; its steps are relative except for the first.
  private mutating func readPath(_ data: String) {
    var (pen, start) = ((x: 0.0, y: 0.0), (x: 0.0, y: 0.0))
    for match in data.matches(of: /([A-Za-z])([^A-Za-z]*)/) {
      let numbers = match.2.matches(of: /-?(\d+\.?\d*|\.\d+)/).map { number(String($0.0)) }
      switch match.1 {
      case "M", "m", "l": pen = (pen.x + numbers[0], pen.y + numbers[1])
      case "h": pen.x += numbers[0]
      case "v": pen.y += numbers[0]
      case "a": pen = (pen.x + numbers[5], pen.y + numbers[6])
      case "z": pen = start
      default: problems.append(data)
      }
      if match.1 == "M" || match.1 == "m" { start = pen }
      x.append(pen.x)
      y.append(pen.y)
    }
  }
}

// Pipe tables of the text and computed tables, with scoped headers and aligned numbers.

import BookRecords

extension ChapterHTML {
  func pipeTable(_ table: Block.PipeTable) -> HTMLNode {
    let target = table.label.flatMap { book.index.targets[$0] }
    let isAligned = { (column: Int) in
      table.alignments.indices.contains(column) ? table.alignments[column]?.rawValue : nil
    }
    let header = table.header.enumerated().map { column, cell in
      HTMLNode.tag("th", ["scope": "col", "class": isAligned(column)], inlines(cell))
    }
    let rows = table.rows.map { row in
      HTMLNode.tag(
        "tr", [:],
        row.enumerated().map { .tag("td", ["class": isAligned($0)], inlines($1)) })
    }
    return framed(
      anchor: target.map { id($0.fragment) }, caption: captionWords(target, inlines(table.caption)),
      header: header, rows: rows)
  }

  func computedTable(_ table: TableRecord, _ caption: OutputCaption) -> HTMLNode {
    let tails = DecimalAlignment.pads(table)
    // Said once for a table of numbers, and for each cell of others.
    let isAllDecimal = table.columns.dropFirst(table.hasRowHeaders ? 1 : 0)
      .allSatisfy { $0.alignment == .decimal }
    let rows = table.rows.enumerated().map { r, row in
      HTMLNode.tag(
        "tr", [:],
        row.enumerated().map { c, cell in
          let isHeader = c == 0 && table.hasRowHeaders
          let isSaid = isAllDecimal && !isHeader || !table.columns.indices.contains(c)
          return .tag(
            isHeader ? "th" : "td",
            [
              "scope": isHeader ? "row" : nil,
              "class": isSaid ? nil : table.columns[c].alignment.rawValue,
              "data-pad": tails[r][c],
            ],
            [cell.tex.map { formula($0, isDisplay: false) } ?? .text(Self.text(of: cell))])
        })
    }
    return framed(
      anchor: caption.anchor,
      caption: captionWords(caption.target, caption.words(or: table.caption)),
      header: table.columns.map(Self.header), rows: rows,
      className: isAllDecimal ? "numbers" : nil)
  }

  private static func header(_ column: TableRecord.Column) -> HTMLNode {
    let unit: [HTMLNode] =
      column.unit.map { [" ", .tag("span", ["class": "unit"], "(\($0))")] } ?? []
    return .tag(
      "th", ["scope": "col", "class": column.alignment.rawValue], [.text(column.title)] + unit)
  }

  /// A number has the sign that is as wide as a digit; other text stays as it is.
  private static func text(of cell: Shown) -> String {
    switch cell.value {
    case .number, .integer: String(cell.text.map { $0 == "-" ? "−" : $0 })
    default: cell.text
    }
  }

  /// The words of a caption with its number in front.
  func captionWords(_ target: LabelTarget?, _ words: [HTMLNode]) -> [HTMLNode] {
    let number: [HTMLNode] =
      target.map {
        let name = "\($0.noun) \($0.number)"
        return [.tag("span", ["class": "caption-number", "lang": "en"], name), " "]
      } ?? []
    return number + words
  }

  /// A table in a frame that scrolls by itself when the page is too narrow.
  private func framed(
    anchor: String?, caption: [HTMLNode], header: [HTMLNode], rows: [HTMLNode],
    className: String? = nil
  ) -> HTMLNode {
    let captionNode: [HTMLNode] = caption.isEmpty ? [] : [.tag("caption", [:], caption)]
    return .tag(
      "div",
      [
        "class": "table-frame", "id": anchor, "tabindex": "0", "role": "group",
        "aria-label": "Table", HTMLNode.labelLanguage: "en",
      ],
      [
        .tag(
          "table", ["class": className],
          captionNode + [
            .tag("thead", [:], [.tag("tr", [:], header)]), .tag("tbody", [:], rows),
          ])
      ])
  }
}

/// What invisible text must follow each number so that the decimal points of a column stand in line.
enum DecimalAlignment {
  /// For each row and column the text to add; nil where none is needed.
  static func pads(_ table: TableRecord) -> [[String?]] {
    let longest = table.columns.indices.map { column -> Substring in
      guard table.columns[column].alignment == .decimal else { return "" }
      return table.rows.map { column < $0.count ? tail(of: $0[column].text) : "" }
        .max { $0.count < $1.count } ?? ""
    }
    return table.rows.map { row in
      row.indices.map { column in
        guard column < longest.count else { return nil }
        let pad = longest[column].dropFirst(tail(of: row[column].text).count)
        return pad.isEmpty || table.columns[column].alignment != .decimal ? nil : String(pad)
      }
    }
  }

  /// What follows the integer digits: the point, the decimals, an exponent, a unit.
  static func tail(of number: String) -> Substring {
    guard let start = number.firstIndex(where: \.isNumber) else { return "" }
    var end = start
    while end < number.endIndex {
      let next = number.index(after: end)
      // A sign between digits groups them: `1,024`.
      let groups =
        ", \u{202F}".contains(number[end]) && next < number.endIndex && number[next].isNumber
      guard number[end].isNumber || groups else { break }
      end = next
    }
    return number[end...]
  }
}

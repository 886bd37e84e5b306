// Tables and figures in lines of records, in the form that `Codable` gives them, with sorted names.

extension TableRecord: JSONWritable {
  func write(to line: inout JSONLine) {
    line.object { line in
      line.member("caption", caption)
      line.member("columns", columns)
      line.member("hasRowHeaders", hasRowHeaders)
      line.member("rows", rows)
    }
  }
}

extension TableRecord.Column: JSONWritable {
  func write(to line: inout JSONLine) {
    line.object { line in
      line.member("alignment", alignment.rawValue)
      line.member("title", title)
      line.member("unit", unit)
    }
  }
}

extension FigureRecord: JSONWritable {
  func write(to line: inout JSONLine) {
    line.object { line in
      line.member("hasEqualUnits", hasEqualUnits)
      line.member("layers", layers)
      line.member("title", title)
      line.member("x", x)
      line.member("y", y)
    }
  }
}

extension FigureRecord.Axis: JSONWritable {
  func write(to line: inout JSONLine) {
    line.object { line in
      line.member("isDescending", isDescending)
      line.member("limits", limits)
      line.member("scale", scale.rawValue)
      line.member("title", title)
    }
  }
}

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

extension TableRecord.Cell: JSONWritable {
  func write(to line: inout JSONLine) {
    line.object { line in
      line.member("tex", tex)
      line.member("text", text)
      line.member("value", value)
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

extension FigureRecord.Layer: JSONWritable {
  func write(to line: inout JSONLine) {
    switch self {
    case .line(let name, let x, let y): line.layer("line", name: name, x: x, y: y)
    case .points(let name, let x, let y): line.layer("points", name: name, x: x, y: y)
    case .bars(let name, let labels, let values):
      line.layer("bars", name: name, labels: labels, values: values)
    case .histogram(let name, let edges, let counts):
      line.layer("histogram", name: name, edges: edges, counts: counts)
    case .errorBars(let name, let x, let y, let errors):
      line.layer("errorBars", name: name, x: x, y: y, errors: errors)
    case .heatMap(let x, let y, let values): line.layer("heatMap", x: x, y: y, values: values)
    case .contours(let x, let y, let values, let levels):
      line.layer("contours", x: x, y: y, values: values, levels: levels)
    case .surface(let x, let y, let values): line.layer("surface", x: x, y: y, values: values)
    case .vectors(let name, let x, let y, let dx, let dy):
      line.layer("vectors", name: name, x: x, y: y, dx: dx, dy: dy)
    case .annotation(let text, let x, let y):
      line.object { line in
        line.member("annotation") { line in
          line.object { line in
            line.member("text", text)
            line.member("x", x)
            line.member("y", y)
          }
        }
      }
    }
  }
}

extension JSONLine {
  /// A layer with those of its parts that it has.
  fileprivate mutating func layer(
    _ kind: String, name: String? = nil, x: [Double]? = nil, y: [Double]? = nil,
    dx: [Double]? = nil, dy: [Double]? = nil, labels: [String]? = nil, values: [Double]? = nil,
    levels: [Double]? = nil, edges: [Double]? = nil, counts: [Double]? = nil,
    errors: [Double]? = nil
  ) {
    object { line in
      line.member(kind) { line in
        line.object { line in
          line.member("counts", counts)
          line.member("dx", dx)
          line.member("dy", dy)
          line.member("edges", edges)
          line.member("errors", errors)
          line.member("labels", labels)
          line.member("levels", levels)
          line.member("name", name)
          line.member("values", values)
          line.member("x", x)
          line.member("y", y)
        }
      }
    }
  }
}

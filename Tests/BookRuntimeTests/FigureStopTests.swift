// Wrong figures stop, and say which layer, how many numbers, and what helps.

import MathEngine
import Testing

@testable import BookRuntime

@Suite struct FigureStopTests {
  /// A mistake and what must be said about it.
  struct Mistake: Codable, Sendable, CustomTestStringConvertible {
    var kind: String
    var message: String
    var testDescription: String { kind }

    func make() {
      let one: Vector = [1, 2, 3]
      switch kind {
      case "counts": _ = Figure("Errors").line("forward", x: one, y: [1.0, 2])
      case "empty": _ = Figure().points("none", x: [Double](), y: [Double]())
      case "log": _ = Figure(y: .logarithmic("e")).line("e", x: one, y: [1.0, 0, 2])
      case "whisker":
        _ = Figure(y: .logarithmic("e")).errorBars(x: one, y: one, errors: [0.1, 2, 0.1])
      case "not finite": _ = Figure().line("bad", x: one, y: [Double.nan, .nan, .infinity])
      case "transposed": _ = Figure().heatMap(x: one, y: [1.0, 2], values: .zeros(3, 2))
      case "order": _ = Figure().contours(x: [2.0, 1], y: [1.0, 2], values: .zeros(2, 2))
      case "surface":
        _ = Figure().line(y: one).surface(x: one, y: one, values: .identity(3))
      case "units": _ = Figure(x: .logarithmic("h"), equalUnits: true)
      case "labels": _ = Figure().bars(labels: ["a", "a"], values: [1.0, 2])
      case "sample": _ = Figure().histogram("x", of: [1.0, .nan], bins: 2)
      case "edges": _ = Figure().histogram(edges: [0.0, 1], counts: [1.0, 2])
      case "no extent": _ = Figure(y: .linear("tan x", limits: 10...10))
      case "infinite": _ = Figure(x: .linear("x", limits: -.infinity ... .infinity))
      case "log limits": _ = Figure(x: .logarithmic("h", limits: 3...3))
      case "zero": _ = Figure(x: .logarithmic("h", limits: 0...3))
      case "surface limits":
        _ = Figure(x: .linear("x", limits: 0...1)).surface(x: 0...2, y: 0...2) { x, y in x * y }
      case "bar limits": _ = Figure(x: .linear("x", limits: 0...1)).bars("score", ["a": 1])
      case "grid": _ = Figure().heatMap(x: [0, Double.infinity], y: [0.0], values: .zeros(1, 2))
      case "level":
        _ = Figure().contours(x: one, y: one, values: .identity(3), levels: [1, .nan])
      case "bins": _ = Figure().histogram("x", of: [1, 1.0000000000000002], bins: 10)
      case "density":
        _ = Figure().histogram("x", of: [0, 1e-310], bins: 1, height: .density)
      case "range": _ = Figure().line("f", x: -1.7e308...1.7e308) { $0 }
      case "plane": _ = Figure().line("path", through: [[1, 2], [1, 2, 3]])
      default: show(Figure("Nothing"))
      }
    }
  }

  static let mistakes = [
    Mistake(
      kind: "counts", message: "Figure “Errors”: line “forward”: the counts differ: 3 x, 2 y"),
    Mistake(kind: "empty", message: "points “none”: there is no data"),
    Mistake(
      kind: "log", message: "line “e”: y[1] is 0.0, which has no place on a logarithmic axis"),
    Mistake(kind: "whisker", message: "errorBars: y - errors[1] is 0.0"),
    Mistake(kind: "not finite", message: "line “bad”: none of the 3 points is finite"),
    Mistake(kind: "transposed", message: "values is 3×2, but there are 3 x and 2 y"),
    Mistake(kind: "order", message: "contours: x[0] is 2.0 and x[1] is 1.0"),
    Mistake(kind: "surface", message: "a surface cannot share a figure"),
    Mistake(kind: "units", message: "equal units need two linear axes"),
    Mistake(kind: "labels", message: "“a” occurs more than once"),
    Mistake(kind: "sample", message: "histogram “x”: sample[1] is nan"),
    Mistake(kind: "edges", message: "there are 2 edges and 2 counts"),
    Mistake(kind: "plane", message: "vector 1 has 3 coordinates"),
    Mistake(
      kind: "no extent",
      message: "Figure.Axis.linear(“tan x”): the limits 10.0...10.0 have no extent"),
    Mistake(
      kind: "infinite", message: "Figure.Axis.linear(“x”): the limits -inf...inf have no extent"),
    Mistake(kind: "log limits", message: "Figure.Axis.logarithmic(“h”): the limits 3.0...3.0 have"),
    Mistake(
      kind: "zero", message: "Figure.Axis.logarithmic(“h”): the limits 0.0...3.0 are not positive"),
    Mistake(kind: "surface limits", message: "Figure: surface: a surface shows all of its grid"),
    Mistake(
      kind: "bar limits", message: "Figure: bars “score”: the axis of their labels has limits"),
    Mistake(kind: "grid", message: "heatMap: x[1] is inf"),
    Mistake(kind: "level", message: "contours: levels[1] is nan"),
    Mistake(
      kind: "bins", message: "10 bins from 1.0 to 1.0000000000000002 would have no width"),
    Mistake(
      kind: "density", message: "the density between 0.0 and 1e-310 is too large for a number"),
    Mistake(kind: "range", message: "the range -1.7e+308...1.7e+308 has no samples"),
    Mistake(kind: "nothing", message: "Figure “Nothing”: there is no layer"),
  ]

  @Test(arguments: mistakes)
  func aMistakeStopsWithWhatIsWrong(mistake: Mistake) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [mistake] in
      mistake.make()
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(mistake.message), "\(text.prefix(300))")
  }
}

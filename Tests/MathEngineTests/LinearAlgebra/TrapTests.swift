// Callers' mistakes end the process with a message that names the operation and both shapes.

import Foundation
import MathEngine
import Testing

@Suite struct TrapTests {
  private func expectMessage(_ result: ExitTest.Result?, _ parts: String...) {
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    for part in parts { #expect(text.contains(part), "in: \(text)") }
  }

  @Test func sumOfDifferentShapes() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = Matrix.ones(2, 3) + Matrix.ones(3, 2)
    }
    expectMessage(result, "A + B", "2×3", "3×2", "hint:")
  }

  @Test func productThatDoesNotFit() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = Matrix.ones(2, 3) * Matrix.ones(2, 3)
    }
    expectMessage(result, "A * B", "2×3", ".T")
  }

  @Test func matrixTimesVectorThatDoesNotFit() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = Matrix.ones(2, 3) * Vector.ones(2)
    }
    expectMessage(result, "A * x", "2×3", "2 coordinates")
  }

  @Test func dotOfDifferentCounts() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = dot([1, 2], [1, 2, 3])
    }
    expectMessage(result, "dot(x, y)", "2 and 3")
  }

  @Test func indexOutsideTheShape() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = Matrix.ones(2, 3)[0, 3]
    }
    expectMessage(result, "A[0, 3]", "2×3")
  }

  @Test func vectorIndexOutside() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = Vector.ones(3)[3]
    }
    expectMessage(result, "x[3]", "3 coordinates")
  }

  @Test func raggedRows() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = Matrix(rows: [[1, 2], [3]])
    }
    expectMessage(result, "row 0 has 2", "row 1 has 1")
  }

  @Test func determinantOfARectangle() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = Matrix.ones(2, 3).determinant()
    }
    expectMessage(result, "A.determinant()", "2×3")
  }

  @Test func broadcastThatDoesNotFit() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = Matrix.ones(2, 3) - Vector.ones(2).asRow
    }
    expectMessage(result, "A - r", "2×3", "one entry per column")
  }
}

// What may be handed to other threads: evaluations, not the variables of one.

import MathEngine
import Testing

/// Whether values of a type may cross to other threads; the compiler chooses the function.
private func mayCrossThreads<T>(_: T.Type) -> Bool { false }
private func mayCrossThreads<T: Sendable>(_: T.Type) -> Bool { true }

@Suite struct VarSharingTests {
  @Test func variablesStayOnTheirThread() {
    #expect(!mayCrossThreads(Var.self) && !mayCrossThreads([Var].self))
    #expect(!mayCrossThreads(MatrixVar.self))
    #expect(mayCrossThreads(Vector.self) && mayCrossThreads(ComputationGraph.self))
  }

  @Test func evaluationsMayRunSideBySide() async {
    let gradients = await withTaskGroup(of: [Vector].self) { group in
      for _ in 0..<4 { group.addTask { (1...200).map(Self.gradientAtOnes) } }
      return await group.reduce(into: [[Vector]]()) { $0.append($1) }
    }
    let expected = (1...200).map { n in Vector(n) { i in i == 0 ? Double(n + 2) : 2 } }
    #expect(gradients == [[Vector]](repeating: expected, count: 4))
  }

  /// The gradient of `x₀ Σ xᵢ²`, which is `Σ xᵢ² + 2x₀²` by the first variable and `2xᵢx₀` by another.
  @Sendable private static func gradientAtOnes(_ count: Int) -> Vector {
    gradient(of: { (x: [Var]) in x[0] * x.squaredNorm }, at: Vector(repeating: 1, count: count))
  }
}

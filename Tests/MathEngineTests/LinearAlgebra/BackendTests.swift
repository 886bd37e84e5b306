// The library underneath computes correctly on this machine.

import MathEngine
import Testing

@Suite struct BackendTests {
  @Test func selfTestPasses() {
    let checks = Backend.selfTest()
    #expect(checks.count == 36)
    for check in checks { #expect(check.passed, "\(check.name): \(check.ratio)") }
  }

  @Test func aCheckThatIsNotANumberFails() {
    #expect(!Backend.Check(name: "broken", ratio: .nan).passed)
    #expect(!Backend.Check(name: "wrong", ratio: 1e9).passed)
  }

  @Test func libraryDescribesItself() {
    #expect(Backend.configuration.contains("OpenBLAS"))
    #expect(!Backend.coreName.isEmpty && Backend.threadCount >= 1)
  }

  @Test func longPassesOnThreadsEqualTheScalarFunction() {
    let x = Vector(250_001) { 1 + Double($0) / 1000 }
    #expect(atan(x).elements == x.elements.map { atan($0) })
    #expect(cos(-1 * sin(x)).elements == x.elements.map { cos(-1 * sin($0)) })
    #expect(x[0] == 1 && x[250_000] == 251)
  }
}

// What no fraction can be ends the process with a message that says so.

import Foundation
import MathEngine
import Testing

@Suite struct ExactTrapTests {
  private func expectMessage(_ result: ExitTest.Result?, _ part: String) {
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(part), "in: \(text)")
  }

  @Test func divisionByZero() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = Rational(3, 7) / Rational(0)
    }
    expectMessage(result, "a / b: a is 3/7 and b is 0")
  }

  @Test func fractionOfNaN() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = Rational(Double.nan)
    }
    expectMessage(result, "Rational(nan): the number is not finite")
  }

  @Test func literalThatIsNoNumber() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = Rational("1/0")
    }
    expectMessage(result, "the text writes no number")
  }

  @Test func productOfMatricesThatDoNotFit() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = RationalMatrix([[1, 2]]) * RationalMatrix([[1, 2]])
    }
    expectMessage(result, "A * B: shapes 1×2 and 1×2 do not fit")
  }
}

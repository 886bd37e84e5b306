import MathEngine
import Testing

@Test func norms() {
  let v: Vector = [3, -4, 1]
  #expect(v.norm(.l1) == 8)
}

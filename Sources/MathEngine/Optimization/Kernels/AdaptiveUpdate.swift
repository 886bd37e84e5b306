// The loops of the adaptive rules over all coordinates, without a check per element.

enum AdaptiveUpdate {
  /// One step of RMSProp.
  static func rmsProp(
    _ x: inout [Double], _ gradient: [Double], square: inout [Double], rate: Double, decay: Double,
    epsilon: Double
  ) {
    x.withUnsafeMutableBufferPointer { x in
      square.withUnsafeMutableBufferPointer { s in
        gradient.withUnsafeBufferPointer { gradient in
          for i in 0..<x.count {
            let g = gradient[i]
            s[i] = decay * s[i] + (1 - decay) * g * g
            x[i] -= rate * g / (s[i].squareRoot() + epsilon)
          }
        }
      }
    }
  }

  /// One step of Adam; `meanScale` and `squareScale` are the bias corrections `1 − βᵗ`.
  static func adam(
    _ x: inout [Double], _ gradient: [Double], mean: inout [Double], square: inout [Double],
    rule: Adam, meanScale: Double, squareScale: Double
  ) {
    x.withUnsafeMutableBufferPointer { x in
      mean.withUnsafeMutableBufferPointer { m in
        square.withUnsafeMutableBufferPointer { v in
          gradient.withUnsafeBufferPointer { gradient in
            for i in 0..<x.count {
              let g = gradient[i]
              m[i] = rule.beta1 * m[i] + (1 - rule.beta1) * g
              v[i] = rule.beta2 * v[i] + (1 - rule.beta2) * g * g
              let root = (v[i] / squareScale).squareRoot()
              x[i] -= rule.rate * (m[i] / meanScale) / (root + rule.epsilon)
            }
          }
        }
      }
    }
  }
}

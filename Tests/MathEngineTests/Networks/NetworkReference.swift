// PyTorch's numbers for networks, as the tests read them.

import MathEngine

struct NetworkReference: Decodable, Sendable {
  struct TwoLayers: Decodable, Sendable {
    let activation: String
    let output, b1, b2, x: [Double]
    let W1, W2: [[Double]]
  }
  struct LossRow: Decodable, Sendable {
    let name: String
    let value: Double
    let targets, gradient: [[Double]]
  }
  struct Training: Decodable, Sendable {
    let W1, W2: [[Double]]
    let b1, b2, losses: [Double]
  }
  struct Attention: Decodable, Sendable {
    let weights, output: [[Double]]
    let gradients: [[[Double]]]
  }
  struct MultiHead: Decodable, Sendable {
    let input, outputWeights, tokens, result: [[Double]]
    let weights: [[[Double]]]
  }
  let W1, W2, logits, Q, K, V: [[Double]]
  let b1, b2: [Double]
  let twoLayers: [TwoLayers]
  let losses: [LossRow]
  let xor: Training
  let attention, causal: Attention
  let multiHead: MultiHead

  static func load() throws -> NetworkReference { try reference("networks/networks.json") }
}

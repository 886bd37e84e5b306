// Binomial variates: inversion for small means, BTPE for large ones.

/// Draws from a binomial distribution.
///
/// A mean of at most 30 is drawn by inverting the cumulated masses, a larger one by the rejection
/// algorithm BTPE (V. Kachitvichyanukul and B. W. Schmeiser, Comm. ACM 31, 1988): a triangle, two
/// parallelograms and two exponential tails cover the masses. A probability above 1/2 is mirrored.
/// All constants are computed once, so keep the sampler for repeated draws.
struct BinomialSampler {
  private enum Method {
    case always(Int)
    case inversion(Inversion)
    case rejection(BinomialRejection)
  }

  private let trials: Int
  private let mirrored: Bool
  private let method: Method

  /// - Parameter legacy: compute the mass at zero as NumPy's frozen stream does.
  init(trials: Int, probability: Double, legacy: Bool = false) {
    self.trials = trials
    mirrored = probability > 0.5
    let p = mirrored ? 1 - probability : probability
    if !legacy, trials == 0 || probability == 0 {
      method = .always(0)
    } else if p * Double(trials) <= 30 {
      method = .inversion(Inversion(trials: trials, probability: p, legacy: legacy))
    } else {
      method = .rejection(BinomialRejection(trials: trials, probability: p))
    }
  }

  @inline(__always)
  func draw(using source: inout some RandomSource) -> Int {
    let count =
      switch method {
      case .always(let count): count
      case .inversion(let inversion): inversion.draw(using: &source)
      case .rejection(let rejection): rejection.draw(using: &source)
      }
    return mirrored ? trials - count : count
  }

  private struct Inversion {
    let trials: Double
    let p: Double
    let q: Double
    let massAtZero: Double
    let bound: Int

    init(trials: Int, probability: Double, legacy: Bool) {
      self.trials = Double(trials)
      p = probability
      q = 1 - probability
      massAtZero = exp(self.trials * (legacy ? log(q) : log1p(-p)))
      let mean = self.trials * p
      bound = Int(min(self.trials, mean + 10 * (mean * q + 1).squareRoot()))
    }

    @inline(__always)
    func draw(using source: inout some RandomSource) -> Int {
      var count = 0
      var mass = massAtZero
      var u = source.nextUniform()
      while u > mass {
        count += 1
        if count > bound {
          count = 0
          mass = massAtZero
          u = source.nextUniform()
        } else {
          u -= mass
          mass = ((trials - Double(count) + 1) * p * mass) / (Double(count) * q)
        }
      }
      return count
    }
  }
}

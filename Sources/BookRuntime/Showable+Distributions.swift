// Distributions in a report: their names with the values of their parameters.

public import BookRecords
public import MathEngine

/// A parameter with its name in Swift and its symbol in TeX.
private struct Parameter {
  var name: String
  var symbol: String
  var text: String
  var tex: String?

  init(_ name: String, _ symbol: String, _ value: Double) {
    self.init(name, symbol, NumberFormat.automatic.text(value), NumberFormat.automatic.tex(value))
  }

  init(_ name: String, _ symbol: String, _ value: some Showable) {
    let shown = value.shown
    self.init(name, symbol, shown.text, shown.tex)
  }

  private init(_ name: String, _ symbol: String, _ text: String, _ tex: String?) {
    self.name = name
    self.symbol = symbol
    self.text = text
    self.tex = tex
  }
}

/// `Normal(mean: 0, deviation: 1)`
private func shownDistribution(_ name: String, _ parameters: Parameter...) -> Shown {
  let words = parameters.map { "\($0.name): \($0.text)" }.joined(separator: ", ")
  let formulas = parameters.compactMap { parameter in
    parameter.tex.map { "\(parameter.symbol) = \($0)" }
  }
  let text = "\(name)(\(words))"
  return Shown(
    value: .other(text), text: text,
    tex: formulas.count == parameters.count
      ? "\\operatorname{\(name)}(\(formulas.joined(separator: ",\\; ")))" : nil)
}

extension Normal: Showable {
  public var shown: Shown {
    shownDistribution(
      "Normal", .init("mean", "\\mu", mean), .init("deviation", "\\sigma", deviation))
  }
}

extension Uniform: Showable {
  public var shown: Shown {
    shownDistribution("Uniform", .init("from", "a", low), .init("to", "b", high))
  }
}

extension Exponential: Showable {
  public var shown: Shown {
    shownDistribution("Exponential", .init("scale", "\\theta", scale))
  }
}

extension Gamma: Showable {
  public var shown: Shown {
    shownDistribution("Gamma", .init("shape", "k", shape), .init("scale", "\\theta", scale))
  }
}

extension Beta: Showable {
  public var shown: Shown {
    shownDistribution("Beta", .init("alpha", "\\alpha", alpha), .init("beta", "\\beta", beta))
  }
}

extension ChiSquared: Showable {
  public var shown: Shown {
    shownDistribution("ChiSquared", .init("degreesOfFreedom", "\\nu", degreesOfFreedom))
  }
}

extension StudentT: Showable {
  public var shown: Shown {
    shownDistribution(
      "StudentT", .init("degreesOfFreedom", "\\nu", degreesOfFreedom),
      .init("location", "\\mu", location), .init("scale", "\\sigma", scale))
  }
}

extension Bernoulli: Showable {
  public var shown: Shown {
    shownDistribution("Bernoulli", .init("probability", "p", probability))
  }
}

extension Binomial: Showable {
  public var shown: Shown {
    shownDistribution(
      "Binomial", .init("trials", "n", Double(trials)), .init("probability", "p", probability))
  }
}

extension Geometric: Showable {
  public var shown: Shown {
    shownDistribution("Geometric", .init("probability", "p", probability))
  }
}

extension Poisson: Showable {
  public var shown: Shown { shownDistribution("Poisson", .init("mean", "\\lambda", mean)) }
}

extension Categorical: Showable {
  public var shown: Shown {
    shownDistribution("Categorical", .init("probabilities", "p", probabilities))
  }
}

extension MultivariateNormal: Showable {
  public var shown: Shown {
    shownDistribution(
      "MultivariateNormal", .init("mean", "\\mu", mean), .init("covariance", "\\Sigma", covariance))
  }
}

// Bars: named values, and how often the numbers of a sample fall into each bin.

internal import BookRecords
internal import MathEngine

extension Figure {
  /// What the height of a histogram's bar means.
  public enum HistogramHeight: Sendable {
    /// How many numbers fall into the bin.
    case count
    /// The share of the numbers in the bin, divided by its width: the area of all bars is 1, as
    /// under a density.
    case density
  }

  /// Adds a bar for each label. Several such layers stand side by side.
  public func bars(
    _ name: String = "", labels: [String], values: some Sequence<Double>
  ) -> Figure {
    let values = Array(values)
    let label = label("bars", name)
    requireSameCounts(label, [("labels", labels.count), ("values", values.count)])
    if Set(labels).count < labels.count {
      let twice = labels.first { one in labels.filter { $0 == one }.count > 1 } ?? ""
      trap(label, "“\(twice)” occurs more than once", hint: "each bar needs a label of its own")
    }
    if let index = values.firstIndex(where: { !$0.isFinite }) {
      trap(label, "the value of “\(labels[index])” is \(values[index])")
    }
    return adding(.bars(name: name, labels: labels, values: values))
  }

  /// Adds a bar for each named value: `.bars(["train": 0.98, "test": 0.91])`.
  public func bars(_ values: KeyValuePairs<String, Double>) -> Figure { bars("", values) }

  /// Adds a named series of bars, one for each named value:
  /// `.bars("accuracy", ["train": 0.98, "test": 0.91])`.
  public func bars(_ name: String, _ values: KeyValuePairs<String, Double>) -> Figure {
    bars(name, labels: values.map(\.key), values: values.map(\.value))
  }

  /// Adds a histogram of a sample over bins of equal width from its smallest to its largest number.
  ///
  /// A bin includes its lower edge and not its upper one; the last includes both. Equal numbers get
  /// a range of width 1 around them. Stops when the numbers are too near one another for so many bins.
  public func histogram(
    _ name: String = "", of sample: some Sequence<Double>, bins: Int,
    height: HistogramHeight = .count
  ) -> Figure {
    let sample = Array(sample)
    let label = label("histogram", name)
    if bins < 1 { trap(label, "bins is \(bins)", hint: "at least one bin is needed") }
    requireSameCounts(label, [("sample", sample.count)])
    if let index = sample.firstIndex(where: { !$0.isFinite }) {
      trap(label, "sample[\(index)] is \(sample[index])", hint: "count finite numbers only")
    }
    let edges = Self.equalBins(bins, of: sample)
    if zip(edges, edges.dropFirst()).contains(where: { !($0 < $1) }) {
      trap(
        label, "\(bins) bins from \(edges[0]) to \(edges[bins]) would have no width",
        hint: "take fewer bins")
    }
    return histogram(name, edges: edges, counts: Self.counts(sample, edges), height)
  }

  /// Adds a histogram from its edges, one more than there are counts.
  public func histogram(
    _ name: String = "", edges: some Sequence<Double>, counts: some Sequence<Double>
  ) -> Figure {
    histogram(name, edges: Array(edges), counts: Array(counts), .count)
  }

  private func histogram(
    _ name: String, edges: [Double], counts: [Double], _ height: HistogramHeight
  ) -> Figure {
    let label = label("histogram", name)
    if counts.isEmpty || edges.count != counts.count + 1 {
      trap(
        label, "there are \(edges.count) edges and \(counts.count) counts",
        hint: "n bins have n counts and n + 1 edges")
    }
    requireIncreasing(label, "edges", edges)
    if let index = counts.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      trap(label, "counts[\(index)] is \(counts[index])")
    }
    guard height == .density else {
      return adding(.histogram(name: name, edges: edges, counts: counts))
    }
    return adding(.histogram(name: name, edges: edges, counts: densities(label, edges, counts)))
  }

  private func densities(_ label: String, _ edges: [Double], _ counts: [Double]) -> [Double] {
    let total = counts.reduce(0, +)
    let heights = counts.indices.map { bin in
      counts[bin] / (total * (edges[bin + 1] - edges[bin]))
    }
    if let bin = heights.firstIndex(where: { !$0.isFinite }) {
      trap(
        label, "the density between \(edges[bin]) and \(edges[bin + 1]) is too large for a number",
        hint: "leave out height: .density")
    }
    return heights
  }

  /// Equal numbers get a range of width 1 around them, or as wide as bins of large numbers must be.
  private static func equalBins(_ bins: Int, of sample: [Double]) -> [Double] {
    var (lower, upper) = (sample.min() ?? 0, sample.max() ?? 1)
    if lower == upper {
      let margin = max(0.5, lower.ulp * Double(bins))
      (lower, upper) = (lower - margin, upper + margin)
    }
    let width = (upper - lower) / Double(bins)
    guard width.isFinite else {
      return (0..<bins).map { bin in
        let part = Double(bin) / Double(bins)
        return lower * (1 - part) + upper * part
      } + [upper]
    }
    return (0..<bins).map { lower + Double($0) * width } + [upper]
  }

  /// How many numbers lie between neighbouring edges, found by bisection: exact at every edge.
  private static func counts(_ sample: [Double], _ edges: [Double]) -> [Double] {
    var counts = [Double](repeating: 0, count: edges.count - 1)
    for number in sample {
      var (low, high) = (0, edges.count - 1)
      while high - low > 1 {
        let middle = (low + high) / 2
        if number >= edges[middle] { low = middle } else { high = middle }
      }
      counts[low] += 1
    }
    return counts
  }
}

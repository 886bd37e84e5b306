// Lines with as few points as they need: what is closer than a tenth of a unit cannot be seen.

/// A point of a drawing, in tenths of a unit.
struct DrawnPoint: Hashable {
  var x: Int
  var y: Int
}

extension DrawnPoint {
  init(_ place: (x: Double, y: Double)) {
    (x, y) = (SVG.tenths(place.x), SVG.tenths(place.y))
  }

  /// The square of the distance from the stretch between two points.
  fileprivate func squaredDistance(from a: DrawnPoint, to b: DrawnPoint) -> Double {
    let (vx, vy) = (Double(b.x - a.x), Double(b.y - a.y))
    let (wx, wy) = (Double(x - a.x), Double(y - a.y))
    let length = vx * vx + vy * vy
    let part = length > 0 ? max(0, min(1, (wx * vx + wy * vy) / length)) : 0
    let (dx, dy) = (wx - part * vx, wy - part * vy)
    return dx * dx + dy * dy
  }
}

enum DrawnLine {
  /// How far from the drawing's corner a line is drawn: many times its size, and so near that a line
  /// keeps its direction when coordinates end there.
  private static let reach = 1e5

  /// The parts of a line that are within reach, in their order: the line itself unless limits of axes
  /// leave most of it out.
  static func nearby(_ places: [(x: Double, y: Double)]) -> [[(x: Double, y: Double)]] {
    guard places.contains(where: { !(abs($0.x) <= reach && abs($0.y) <= reach) }) else {
      return [places]
    }
    var lines: [[(x: Double, y: Double)]] = []
    for (a, b) in zip(places, places.dropFirst()) {
      guard let part = part(ofStretchFrom: a, to: b) else { continue }
      let goesOn = lines.last?.last.map { $0 == part.start } ?? false
      if goesOn {
        lines[lines.count - 1].append(part.end)
      } else {
        lines.append([part.start, part.end])
      }
    }
    return lines
  }

  /// What of a stretch is within reach, by Liang and Barsky's method: each edge moves the beginning or
  /// the end of what is left.
  private static func part(
    ofStretchFrom a: (x: Double, y: Double), to b: (x: Double, y: Double)
  ) -> (start: (x: Double, y: Double), end: (x: Double, y: Double))? {
    var (first, last) = (0.0, 1.0)
    for (from, to) in [(a.x, b.x), (a.y, b.y)] {
      guard from != to else {
        if abs(from) <= reach { continue }
        return nil
      }
      let crossings = [-reach, reach].map { ($0 - from) / (to - from) }
      first = max(first, min(crossings[0], crossings[1]))
      last = min(last, max(crossings[0], crossings[1]))
    }
    guard first <= last else { return nil }
    func place(_ part: Double) -> (x: Double, y: Double) {
      (.between(a.x, b.x, at: part), .between(a.y, b.y, at: part))
    }
    return (first == 0 ? a : place(first), last == 1 ? b : place(last))
  }

  /// The line without the points that are within a tenth of a unit of what is left.
  ///
  /// Ramer, Douglas and Peucker's method: the farthest point between two that stay also stays, when
  /// it is far enough. The order of work does not change what is kept.
  static func simplified(_ points: [DrawnPoint]) -> [DrawnPoint] {
    guard points.count > 2 else { return points }
    var isKept = [Bool](repeating: false, count: points.count)
    isKept[0] = true
    isKept[points.count - 1] = true
    var open = [(first: 0, last: points.count - 1)]
    while let (first, last) = open.popLast() {
      var farthest = (index: first, distance: 1.0)
      for index in (first + 1)..<max(last, first + 1) {
        let distance = points[index].squaredDistance(from: points[first], to: points[last])
        if distance > farthest.distance { farthest = (index, distance) }
      }
      guard farthest.index > first else { continue }
      isKept[farthest.index] = true
      open += [(first, farthest.index), (farthest.index, last)]
    }
    return zip(points, isKept).filter(\.1).map(\.0)
  }

  /// Lines made of stretches that meet, each stretch in one of them.
  static func joined(_ stretches: [(DrawnPoint, DrawnPoint)]) -> [[DrawnPoint]] {
    let stretches = stretches.filter { $0.0 != $0.1 }
    var ends: [DrawnPoint: [Int]] = [:]
    for (index, stretch) in stretches.enumerated() {
      ends[stretch.0, default: []].append(index)
      ends[stretch.1, default: []].append(index)
    }
    var isUsed = [Bool](repeating: false, count: stretches.count)
    /// The points that follow one another from a point on.
    func followers(of point: DrawnPoint) -> [DrawnPoint] {
      var line: [DrawnPoint] = []
      var end = point
      while let next = ends[end]?.first(where: { !isUsed[$0] }) {
        isUsed[next] = true
        end = stretches[next].0 == end ? stretches[next].1 : stretches[next].0
        line.append(end)
      }
      return line
    }
    return stretches.indices.compactMap { index in
      guard !isUsed[index] else { return nil }
      isUsed[index] = true
      let (a, b) = stretches[index]
      let forwards = followers(of: b)
      return followers(of: a).reversed() + [a, b] + forwards
    }
  }
}

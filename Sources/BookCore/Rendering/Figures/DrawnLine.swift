// Lines with as few points as they need: what is closer than a tenth of a unit cannot be seen.

/// A point of a drawing, in tenths of a unit.
struct DrawnPoint: Hashable {
  var x: Int
  var y: Int

  init(x: Int, y: Int) { (self.x, self.y) = (x, y) }

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

// What cells put into reports.

import BookRecords

/// One thing that a cell put into the report; claims come with their verdicts.
enum CheckedOutput: Sendable, Equatable {
  case text(String)
  case value(Shown)
  case tex(String)
  case table(TableRecord)
  case figure(FigureRecord)
  case claim(CheckedClaim)

  var isValue: Bool { if case .value = self { true } else { false } }
}

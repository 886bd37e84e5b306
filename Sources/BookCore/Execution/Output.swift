// What cells print, show and claim.

import BookRecords

/// One thing that a cell put into the report.
enum Output: Sendable, Equatable, Codable {
  case text(String)
  case value(Shown)
  case tex(String)
  case table(TableRecord)
  case figure(FigureRecord)
  case claim(ClaimRecord)
}

// The records that a chapter's process writes, one JSON line each.

/// The version of the record format: readers refuse a line of a higher one.
public let recordVersion = 2

/// Something that happened while a chapter ran.
public struct Record: Sendable, Equatable, Codable {
  public enum Event: Sendable, Equatable, Codable {
    /// The program has started. `backend` names the BLAS library and its kernel.
    case begin(backend: String, isolation: [String])
    /// A cell begins.
    case enter
    /// A value to be shown: of a last expression, of `show(_:)`, or of an inline cell.
    case value(Shown)
    /// TeX to be typeset.
    case tex(String)
    case table(TableRecord)
    case figure(FigureRecord)
    case claim(ClaimRecord)
    /// An inline cell's expression threw.
    case failure(String)
    /// A block threw; the program ends here.
    case thrown(message: String)
    /// A block threw at a statement as its author expects; the program goes on behind the block.
    case caught(message: String, statement: Int)
    /// The program has come to its end.
    case end

    /// What happened, by the name that it has in a record.
    public enum Kind: String, Sendable, CaseIterable {
      case begin, enter, value, tex, table, figure, claim, failure, thrown, caught, end
    }

    public var kind: Kind {
      switch self {
      case .begin: .begin
      case .enter: .enter
      case .value: .value
      case .tex: .tex
      case .table: .table
      case .figure: .figure
      case .claim: .claim
      case .failure: .failure
      case .thrown: .thrown
      case .caught: .caught
      case .end: .end
      }
    }
  }

  public var version: Int
  /// The cell that was running; -1 before the first.
  public var cell: Int
  /// How many bytes of text the program had printed before.
  public var offset: Int
  public var event: Event

  public init(cell: Int, offset: Int, event: Event) {
    version = recordVersion
    self.cell = cell
    self.offset = offset
    self.event = event
  }
}

// The parts of a SARIF 2.1.0 log that findings need, with SARIF's own names.

struct SARIFLog: Encodable {
  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  struct Run: Encodable {
    var tool = Tool()
    var columnKind = "unicodeCodePoints"
    var results: [Result]
  }

  struct Tool: Encodable {
    var driver = Driver()
  }

  struct Driver: Encodable {
    var name = ToolIdentity.name
    var version = ToolIdentity.version
    var semanticVersion = ToolIdentity.version
    var rules = SARIFLog.rules.map(ReportingDescriptor.init)
  }

  /// Every rule, by its id.
  static let rules = Rule.allCases.sorted { $0.rawValue < $1.rawValue }

  static func index(of rule: Rule) -> Int { rules.firstIndex(of: rule) ?? -1 }

  struct ReportingDescriptor: Encodable {
    struct Configuration: Encodable {
      var level: String
    }

    var id: String
    var shortDescription: Message
    var help: Message
    var defaultConfiguration: Configuration

    init(_ rule: Rule) {
      id = rule.rawValue
      shortDescription = Message(text: rule.headline)
      help = Message(text: rule.help)
      defaultConfiguration = Configuration(level: rule.defaultSeverity.rawValue)
    }
  }

  struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var level: String
    var message: Message
    var locations: [Location]?
    var relatedLocations: [Location]?
  }

  struct Message: Encodable {
    var text: String
  }

  struct Location: Encodable {
    var id: Int?
    var physicalLocation: PhysicalLocation
    var message: Message?
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: Artifact
    var region: Region?
  }

  struct Artifact: Encodable {
    var uri: String
  }

  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
  }
}

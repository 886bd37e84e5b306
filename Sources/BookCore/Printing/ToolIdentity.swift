// The tool's name and version, as findings files and `--version` give them.

/// What the tool calls itself.
package enum ToolIdentity {
  static let name = "mathbook"
  package static let version = "0.1.0"
}

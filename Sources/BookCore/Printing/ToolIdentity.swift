// The tool's name and version, as findings files and `--version` give them.

/// What the tool calls itself.
public enum ToolIdentity {
  public static let name = "mathbook"
  public static let version = "0.1.0"
}

// The rules of the sandbox that chapters run in, and their words.

/// What a chapter may not do. The numbers are those of `CSandbox.h`.
public enum SandboxRule: Int32, Sendable, Codable, CaseIterable {
  case network = 1
  case processes, inspection, signals, mounts, namespaces, kernel, limits, permissions, sharedMemory

  /// The rule in a few words.
  public var words: String {
    switch self {
    case .network: "no network"
    case .processes: "no other programs or processes"
    case .inspection: "no looking into other processes"
    case .signals: "no signals to other processes"
    case .mounts: "no changes of the file system's layout"
    case .namespaces: "no name spaces of its own"
    case .kernel: "no changes of the system and no interfaces of its administrators"
    case .limits: "no changes of its own limits"
    case .permissions: "no changes of a file's owner, permissions or times"
    case .sharedMemory: "no memory or messages shared with other processes"
    }
  }
}

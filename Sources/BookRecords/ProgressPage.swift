// The page that a chapter's process shares with the tool: what is in it survives any death.

/// What the page says. The runtime writes it as `sandbox_page` of CSandbox.
public struct ProgressPage: Sendable, Equatable {
  /// The size in bytes: a page that C writes too, and one for texts.
  public static let size = 8192
  /// Where the text of the case begins; it ends with a zero.
  public static let caseStart = 4096
  /// Where the reason begins for which something of the report is lost, likewise.
  public static let lossStart = 7680

  /// A system call that the sandbox refused.
  public struct Denial: Sendable, Equatable {
    /// The statement that was announced last.
    public var step: Int
    public var rule: SandboxRule
    /// The call's name.
    public var call: String

    public init(step: Int, rule: SandboxRule, call: String) {
      self.step = step
      self.rule = rule
      self.call = call
    }
  }

  /// How the process crashed.
  public struct Crash: Sendable, Equatable {
    public var signal: Int
    /// The instruction, from the program's load address; nil when it is a library's.
    public var instruction: UInt64?
    /// The innermost call in the program, likewise.
    public var caller: UInt64?
    /// The address of a bad access.
    public var address: UInt64
    public var stackPointer: UInt64

    /// Whether the stack had come to its end: what was accessed lies just below it.
    public var isStackOverflow: Bool {
      let reach: UInt64 = 1 << 20
      return signal == 11 && address &+ reach > stackPointer && address < stackPointer &+ 4096
    }

    public init(
      signal: Int, instruction: UInt64?, caller: UInt64?, address: UInt64, stackPointer: UInt64
    ) {
      self.signal = signal
      self.instruction = instruction
      self.caller = caller
      self.address = address
      self.stackPointer = stackPointer
    }
  }

  /// The statement that was announced last; -1 before the first.
  public var step = -1
  public var crash: Crash?
  /// The system's error number when the program failed; 0 when no call had failed.
  public var error = 0
  public var denials: [Denial] = []
  /// The values that a property was being tried with.
  public var triedCase: String?
  /// Why the process could not go on reporting.
  public var loss: String?

  public init() {}

  /// Reads a page. Nil when there are too few bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count >= Self.size else { return nil }
    let int = { (offset: Int) in Int(Self.load(Int32.self, bytes, offset)) }
    let word = { (offset: Int) in Self.load(UInt64.self, bytes, offset) }
    step = int(0)
    if int(4) != 0 {
      crash = Crash(
        signal: int(4), instruction: word(8) == 0 ? nil : word(8),
        caller: word(16) == 0 ? nil : word(16), address: word(24), stackPointer: word(32))
    }
    error = int(40)
    triedCase = Self.text(bytes[Self.caseStart..<Self.lossStart])
    loss = Self.text(bytes[Self.lossStart...])
    denials = (0..<max(0, min(int(44), 126))).compactMap { index in
      let start = 56 + 32 * index
      guard let rule = SandboxRule(rawValue: Self.load(Int32.self, bytes, start + 4)) else {
        return nil
      }
      let name = bytes[(start + 8)..<(start + 32)].prefix { $0 != 0 }
      return Denial(step: int(start), rule: rule, call: String(decoding: name, as: UTF8.self))
    }
  }

  /// A text that ends with a zero; nil when there is none.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = bytes.prefix { $0 != 0 }
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  private static func load<T: BitwiseCopyable>(_: T.Type, _ bytes: [UInt8], _ offset: Int) -> T {
    bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: T.self) }
  }
}

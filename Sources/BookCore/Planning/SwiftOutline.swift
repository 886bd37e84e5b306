// What the compiler's own parser says about a piece of Swift: its top-level items.

/// The top-level items of a piece of Swift, in source order.
struct SwiftOutline: Sendable, Equatable {
  /// A declaration or a statement. Offsets are bytes of the parsed text.
  struct Item: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
      /// A type, function, extension, operator: nothing happens where it stands.
      case declaration
      case `import`
      /// Something that is executed where it stands.
      case statement
      /// A statement that is an expression; only such a one has a value to show.
      case expression
    }

    var kind: Kind
    var start: Int
    /// Where the item's last token starts.
    var lastToken: Int
    /// The names that it declares for what follows.
    var names: [String]
    /// What it declares, as the compiler calls it: `struct_decl`.
    var declarationKind = ""
    /// Where the names of variables stand.
    var namePlaces: [Int] = []
    /// The calls of `claim` in it, in source order.
    var claims: [Claim]
    /// The names that it uses and does not bind itself.
    var references: Set<String>
    /// All names that it uses, those among them that it binds.
    var uses: Set<String> = []
    /// Whether it declares variables, which hold nothing before it has been executed.
    var declaresVariables: Bool
    /// Whether it awaits something where it stands, outside functions and closures.
    var awaits = false
    /// Whether it is a function, whose body runs when it is called.
    var isFunction: Bool
    /// Whether nothing of it is left for what follows, so that it may stand in a scope of its own.
    var isSelfContained = false
    /// Whether it is an expression whose value may be a table or a figure.
    var mayMakeDisplay = false
    /// Whether it is a call with a closure of statements that returns nothing: where any value is
    /// wanted of the call, the compiler would want one of the closure.
    var takesStatements = false
    /// Whether it has a `return` outside of functions and closures.
    var returns = false
    /// Whether it is a type of values.
    var isType: Bool { ["struct_decl", "enum_decl"].contains(declarationKind) }
    /// Whether something happens where it stands.
    var isExecuted: Bool { kind == .statement || kind == .expression }
  }

  /// A call of `claim`.
  struct Claim: Sendable, Equatable {
    /// The sentence, when it is a plain string literal.
    var label: String?
    /// The name, as long as `claim`, of the runtime's function that takes only what is claimed here:
    /// a comparison of two sides, or a property that comes to one. It spares the compiler a choice
    /// that takes it long, and in which it sometimes prefers the form that records no sides.
    var exactName: String?
    /// From the last parameter to the end of a property's closure that is a single expression and
    /// names its parameters.
    var closure: Range<Int>?
  }

  var items: [Item]
}

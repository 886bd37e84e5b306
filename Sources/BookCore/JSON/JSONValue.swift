// A JSON value that knows where it stands and keeps numbers as written.

/// A JSON value with the byte offset at which it starts.
///
/// Objects keep their members in the order of the text; looking one up takes as long as there are
/// members.
struct JSONValue {
  struct Member {
    var key: String
    var value: JSONValue
  }

  enum Content {
    case object([Member])
    case array([JSONValue])
    /// As written, so that no digit is lost.
    case number(String)
    case string(String)
    /// `true`, `false`, `null`
    case constant(String)
  }

  var content: Content
  var offset: Int

  /// The members of an object; none of anything else.
  var members: [Member] { if case .object(let members) = content { members } else { [] } }

  /// The elements of an array; none of anything else.
  var elements: [JSONValue] { if case .array(let elements) = content { elements } else { [] } }

  /// The value of an object's first member of that name.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    for member in members where member.key == key { return member.value }
    return nil
  }

  var string: String? { if case .string(let text) = content { text } else { nil } }

  /// The number, where it is an integer that is written without fraction and exponent.
  var integer: Int? { if case .number(let text) = content { Int(text) } else { nil } }

  var isTrue: Bool { if case .constant("true") = content { true } else { false } }

  /// The value itself, or how much there is of it.
  var summary: String {
    switch content {
    case .object(let members): "an object of \(members.count)"
    case .array(let elements): "an array of \(elements.count)"
    case .number(let text), .string(let text), .constant(let text): text
    }
  }
}

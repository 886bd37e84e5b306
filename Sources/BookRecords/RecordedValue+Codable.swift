// Values as JSON: an object with what the value is as its only key, `{"number": 0.5}`.

extension RecordedValue: Codable {
  private enum Kind: String, CodingKey {
    case integer, digits, number, complex, boolean, text, vector, matrix, list, other
  }

  private enum ComplexPart: String, CodingKey { case real, imaginary }

  private enum MatrixPart: String, CodingKey { case rows, columns, elements }

  public init(from decoder: any Decoder) throws {
    let value = try decoder.container(keyedBy: Kind.self)
    guard let kind = value.allKeys.first, value.allKeys.count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no value with one key"))
    }
    switch kind {
    case .integer: self = .integer(try value.decode(Int.self, forKey: kind))
    case .digits: self = .digits(try value.decode(String.self, forKey: kind))
    case .number: self = .number(try value.decode(Double.self, forKey: kind))
    case .complex:
      let parts = try value.nestedContainer(keyedBy: ComplexPart.self, forKey: kind)
      self = .complex(
        real: try parts.decode(Double.self, forKey: .real),
        imaginary: try parts.decode(Double.self, forKey: .imaginary))
    case .boolean: self = .boolean(try value.decode(Bool.self, forKey: kind))
    case .text: self = .text(try value.decode(String.self, forKey: kind))
    case .vector: self = .vector(try value.decode([Double].self, forKey: kind))
    case .matrix:
      let parts = try value.nestedContainer(keyedBy: MatrixPart.self, forKey: kind)
      self = .matrix(
        rows: try parts.decode(Int.self, forKey: .rows),
        columns: try parts.decode(Int.self, forKey: .columns),
        elements: try parts.decode([Double].self, forKey: .elements))
    case .list: self = .list(try value.decode([RecordedValue].self, forKey: kind))
    case .other: self = .other(try value.decode(String.self, forKey: kind))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var value = encoder.container(keyedBy: Kind.self)
    switch self {
    case .integer(let number): try value.encode(number, forKey: .integer)
    case .digits(let digits): try value.encode(digits, forKey: .digits)
    case .number(let number): try value.encode(number, forKey: .number)
    case .complex(let real, let imaginary):
      var parts = value.nestedContainer(keyedBy: ComplexPart.self, forKey: .complex)
      try parts.encode(real, forKey: .real)
      try parts.encode(imaginary, forKey: .imaginary)
    case .boolean(let isTrue): try value.encode(isTrue, forKey: .boolean)
    case .text(let text): try value.encode(text, forKey: .text)
    case .vector(let elements): try value.encode(elements, forKey: .vector)
    case .matrix(let rows, let columns, let elements):
      var parts = value.nestedContainer(keyedBy: MatrixPart.self, forKey: .matrix)
      try parts.encode(rows, forKey: .rows)
      try parts.encode(columns, forKey: .columns)
      try parts.encode(elements, forKey: .elements)
    case .list(let values): try value.encode(values, forKey: .list)
    case .other(let description): try value.encode(description, forKey: .other)
    }
  }
}

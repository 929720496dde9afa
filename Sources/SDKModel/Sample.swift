/// A sample value of a type, for documentation and tests.
///
/// It records which variants were chosen, so that the value can be written in a programming
/// language as well as in JSON.
public indirect enum Sample: Sendable {
  case null
  /// A string, a number or a boolean, whatever the language's type for it is, or any value if the
  /// type is ``ValueType/Kind/json``.
  case plain(Literal)
  case list([Sample])
  case map([Member])
  case record(TypeID, [Member])
  /// An array whose elements have types by position.
  case tuple(TypeID, [Sample])
  case enumeration(TypeID, Literal)
  /// A variant of a union; `tag` is the discriminator, if the variant does not have it as a
  /// property.
  case variant(TypeID, index: Int, Sample, tag: Member?)

  public struct Member: Sendable {
    public var name: String
    public var value: Sample

    public init(name: String, value: Sample) {
      self.name = name
      self.value = value
    }
  }

  /// The value in JSON.
  public var literal: Literal {
    switch self {
    case .null: return .null
    case .plain(let value), .enumeration(_, let value): return value
    case .list(let elements), .tuple(_, let elements): return .array(elements.map(\.literal))
    case .map(let members), .record(_, let members): return .object(Self.members(members))
    case .variant(_, _, let value, let tag):
      guard case .object(let members) = value.literal, let tag else { return value.literal }
      return .object(Self.members([tag]) + members)
    }
  }

  private static func members(_ members: [Member]) -> [Literal.Member] {
    members.map { Literal.Member(name: $0.name, value: $0.value.literal) }
  }
}

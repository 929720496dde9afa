import Diagnostics
import DocumentTree

/// JSON whose objects keep the order of their keys.
indirect enum OrderedJSON: Sendable {
  case string(String)
  case boolean(Bool)
  case integer(Int)
  case array([OrderedJSON])
  case object([(key: String, value: OrderedJSON)])

  static func strings(_ texts: [String]) -> OrderedJSON { .array(texts.map { .string($0) }) }

  /// The object with further entries at its end; other values do not change.
  func adding(_ entries: [(key: String, value: OrderedJSON)]) -> OrderedJSON {
    guard case .object(let existing) = self else { return self }
    return .object(existing + entries)
  }

  /// - Throws: A `Diagnostic` if the writer refuses a value, which it does not.
  func text() throws(Diagnostic) -> [UInt8] { try Tree(value).root.json() }

  /// The value as YAML.
  func yaml() -> [UInt8] { Tree(value).root.yaml() }

  // MARK: The value of a tree

  private static let nowhere = SourceLocation(file: "", line: 1, column: 1)

  private var value: TreeValue {
    switch self {
    case .string(let text): .scalar(Self.scalar(.string, text))
    case .boolean(let flag): .scalar(Self.scalar(.boolean, flag ? "true" : "false"))
    case .integer(let number): .scalar(Self.scalar(.integer, String(number)))
    case .array(let elements): .sequence(elements.map(\.value), Self.nowhere)
    case .object(let entries):
      .mapping(
        entries.map { TreeValue.Entry(key: Self.scalar(.string, $0.key), value: $0.value.value) },
        Self.nowhere)
    }
  }

  private static func scalar(_ kind: Node.Kind, _ text: String) -> TreeValue.Scalar {
    TreeValue.Scalar(
      kind: kind, text: text, style: kind == .string ? .doubleQuoted : .plain, location: nowhere)
  }
}

extension OrderedJSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .string(text) }
  init(booleanLiteral flag: Bool) { self = .boolean(flag) }
  init(arrayLiteral elements: OrderedJSON...) { self = .array(elements) }
  init(dictionaryLiteral entries: (String, OrderedJSON)...) {
    self = .object(entries.map { (key: $0.0, value: $0.1) })
  }
}

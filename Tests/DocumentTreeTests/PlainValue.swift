import DocumentTree
import Foundation

/// A document's value without locations and styles: its content as JSON.
indirect enum PlainValue: Hashable, Decodable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case sequence([PlainValue])
  case mapping([String: PlainValue])

  init(_ node: Node) {
    switch node.kind {
    case .null: self = .null
    case .boolean: self = .boolean(node.boolean ?? false)
    case .integer, .number: self = .number(node.double ?? .nan)
    case .string: self = .string(node.text)
    case .sequence: self = .sequence(node.elements.map { PlainValue($0) })
    case .mapping:
      let entries = node.entries.map { ($0.key.text, PlainValue($0.value)) }
      self = .mapping(Dictionary(entries) { first, _ in first })
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([PlainValue].self) {
      self = .sequence(value)
    } else {
      self = .mapping(try container.decode([String: PlainValue].self))
    }
  }

  static func json(_ bytes: [UInt8]) throws -> PlainValue {
    try JSONDecoder().decode(PlainValue.self, from: Data(bytes))
  }
}

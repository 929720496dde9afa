import DocumentTree

@testable import TemplateEngine

/// A view model whose fields are only known after a test's data was read.
struct DynamicModel: Sendable {
  /// The values, in the order of the shape's fields.
  var values: [DynamicValue]
}

enum DynamicValue: Sendable {
  case text(String)
  case flag(Bool)
  case lines([String])
  case list([DynamicModel])
  case model(DynamicModel?)
}

/// Data that no view model with declared fields can represent.
struct ImpossibleData: Error {
  var reason: String
}

/// The fields of a test's data.
final class DynamicShape: Sendable {
  indirect enum Kind: Sendable {
    case text, flag, lines
    case list(DynamicShape)
    case model(DynamicShape)
  }

  private let fields: [(name: String, kind: Kind)]

  /// The union of the fields of several mappings.
  init(of mappings: [Node]) throws {
    var names: [String] = []
    for name in mappings.flatMap({ $0.entries.map(\.key.text) }) where !names.contains(name) {
      names.append(name)
    }
    if names.contains("ruby") { throw ImpossibleData(reason: "a lambda") }
    fields = try names.map { name in
      (name, try Self.kind(of: mappings.compactMap { $0[name] }))
    }
  }

  private static func kind(of nodes: [Node]) throws -> Kind {
    let nodes = nodes.filter { $0.kind != .null }
    guard let first = nodes.first else { return .text }
    switch first.kind {
    case .mapping:
      return .model(try DynamicShape(of: nodes))
    case .sequence:
      let elements = nodes.flatMap { Array($0.elements) }
      if elements.allSatisfy({ $0.kind == .mapping }), !elements.isEmpty {
        return .list(try DynamicShape(of: elements))
      }
      guard elements.allSatisfy({ $0.kind != .mapping && $0.kind != .sequence }) else {
        throw ImpossibleData(reason: "a list of lists")
      }
      return .lines
    case .boolean:
      return .flag
    default:
      return .text
    }
  }

  func model(_ node: Node) -> DynamicModel {
    DynamicModel(
      values: fields.map { field in
        let node = node[field.name]
        switch field.kind {
        case .text: return .text(node.map(Self.text(of:)) ?? "")
        case .flag: return .flag(node?.boolean ?? false)
        case .lines: return .lines(node?.elements.map(Self.text(of:)) ?? [])
        case .list(let shape): return .list(node?.elements.map(shape.model) ?? [])
        case .model(let shape): return .model(node.map(shape.model))
        }
      })
  }

  /// A scalar as most programming languages would print it.
  static func text(of node: Node) -> String {
    switch node.kind {
    case .null: ""
    case .number: node.double.map { "\($0)" } ?? node.text
    default: node.text
    }
  }

  var modelShape: ModelShape {
    ModelShape(
      name: "Data", identity: ObjectIdentifier(self),
      members: fields.indices.map { index in
        ModelShape.Member(
          name: fields[index].name, documentation: "",
          access: Self.access(to: index, fields[index].kind))
      })
  }

  private static func access(to index: Int, _ kind: Kind) -> FieldAccess {
    switch kind {
    case .text:
      .text { if case .text(let text) = value(index, $0) { text } else { "" } }
    case .flag:
      .flag { if case .flag(let flag) = value(index, $0) { flag } else { false } }
    case .lines:
      .lines { if case .lines(let lines) = value(index, $0) { lines } else { [] } }
    case .list(let shape):
      .list(
        ListAccess(
          item: { shape.modelShape },
          isEmpty: { list(index, $0).isEmpty },
          visit: { pointer, body in
            let items = list(index, pointer)
            for (offset, item) in items.enumerated() {
              let position = ItemPosition(isFirst: offset == 0, isLast: offset == items.count - 1)
              withUnsafePointer(to: item) { body($0, position) }
            }
          }))
    case .model(let shape):
      .model(
        ModelAccess(
          model: { shape.modelShape },
          isPresent: { model(index, $0) != nil },
          visit: { pointer, body in
            if let model = model(index, pointer) { withUnsafePointer(to: model) { body($0) } }
          }))
    }
  }

  private static func value(_ index: Int, _ pointer: ModelPointer) -> DynamicValue {
    pointer.assumingMemoryBound(to: DynamicModel.self).pointee.values[index]
  }

  private static func list(_ index: Int, _ pointer: ModelPointer) -> [DynamicModel] {
    if case .list(let items) = value(index, pointer) { items } else { [] }
  }

  private static func model(_ index: Int, _ pointer: ModelPointer) -> DynamicModel? {
    if case .model(let model) = value(index, pointer) { model } else { nil }
  }
}

import Naming
import SDKModel
import SwiftEmitter

/// Names types in messages: by their names in the SDK if they are declared, otherwise in words that
/// do not depend on a programming language.
extension TypeIndex {
  func text(of type: ValueType) -> String {
    let text = text(of: type.kind)
    return type.isNullable && text != "anything" ? text + " or null" : text
  }

  private func text(of kind: ValueType.Kind) -> String {
    switch kind {
    case .string: "string"
    case .boolean: "boolean"
    case .integer(.int32): "integer (32 bits)"
    case .integer(.uint64): "integer (unsigned)"
    case .integer(.int64): "integer"
    case .number: "number"
    case .dateTime: "date-time"
    case .date: "date"
    case .uuid: "uuid"
    case .base64: "base64"
    case .file: "file"
    case .json: "anything"
    case .array(let element): "array of \(text(of: element))"
    case .map(let value): "map of \(text(of: value))"
    case .named(let id): name(of: id)
    }
  }

  /// The qualified name of a declared type: `Pet.Status`.
  func name(of id: TypeID) -> String { names.text(of: id) }
}

/// The names of types in an SDK.
struct TypeNames {
  private let paths: [TypeID: [String]]
  private let aliases: [[String]: [String]]

  init(_ interface: SwiftInterface) {
    aliases = interface.aliases
    paths = interface.typeNames
  }

  /// The qualified name of a type; `nil` if the SDK does not declare it.
  func path(of id: TypeID) -> [String]? { paths[id] }

  /// The qualified name of the type with a further name; `nil` if it is none.
  func target(ofAlias path: [String]) -> [String]? { aliases[path] }

  /// The qualified name of the enclosing top-level type, followed by the document's names:
  /// `Pet.status`. A type that the SDK does not declare gets the name that it would have.
  func text(of id: TypeID) -> String {
    guard let outer = id.path.first else { return "" }
    // A type that several properties share is not declared in the first of them.
    if let path = paths[id], path.first != paths[TypeID([outer])]?.first {
      return path.joined(separator: ".")
    }
    let name = paths[TypeID([outer])].map { $0.joined(separator: ".") } ?? Self.name(outer)
    return ([name] + id.path.dropFirst()).joined(separator: ".")
  }

  /// The qualified name of a type in Swift: `Pet.Status`.
  func swiftText(of id: TypeID) -> String {
    paths[id].map { $0.joined(separator: ".") } ?? text(of: id)
  }

  private static func name(_ name: String) -> String {
    NameWords.identifierWords(name).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

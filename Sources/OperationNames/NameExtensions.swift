import DocumentTree
import OpenAPIDocument

/// The names that a document gives by extension fields: Specsmith's own, and those that other
/// generators read.
struct NameExtensions {
  private(set) var resources: [String]?
  private(set) var method: String?

  init(_ operation: OperationObject) {
    resources = Self.first(of: Self.groups, operation).map(Self.parts)
    method = Self.first(of: Self.methods, operation).flatMap { value in
      let name = Self.parts(value).joined(separator: "_")
      return name.isEmpty ? nil : name
    }
  }

  /// In order of precedence.
  private static let groups = [
    SpecsmithExtension.resource.rawValue, "x-fern-sdk-group-name", "x-speakeasy-group",
    "x-sdk-group-name",
  ]
  private static let methods = [
    SpecsmithExtension.name.rawValue, "x-fern-sdk-method-name", "x-speakeasy-name-override",
    "x-sdk-operation-name",
  ]

  private static func first(of names: [String], _ operation: OperationObject) -> Node? {
    names.lazy.compactMap { name in
      operation.extensions.first { $0.name == name }?.value
    }.first
  }

  /// `chat.completions` or `[chat, completions]`.
  private static func parts(_ value: Node) -> [String] {
    let texts = value.kind == .sequence ? value.elements.compactMap(\.string) : [value.string ?? ""]
    return texts.flatMap { $0.split(separator: ".").map(String.init) }
  }
}

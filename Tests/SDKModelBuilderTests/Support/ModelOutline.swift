import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel
import SDKModelBuilder
import TextGrammar

/// The SDK model of a few schemas, one line for each declared type.
struct ModelOutline {
  var sdk: SDK
  var diagnostics: [Diagnostic]

  /// Reads the components of a document, in YAML.
  init(
    schemas: String, typing: Typing = .inferred, version: String = "3.1.0",
    purpose: SDKModelBuilder.Purpose = .writing
  ) throws {
    let indented = schemas.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "    " + $0 }.joined(separator: "\n")
    try self.init(
      document: """
        openapi: \(version)
        info: {title: Zoo, version: '1'}
        paths: {}
        components:
          schemas:
        \(indented)
        """, typing: typing, purpose: purpose)
  }

  init(
    document text: String, typing: Typing = .inferred,
    purpose: SDKModelBuilder.Purpose = .writing
  ) throws {
    let tree = try Tree.parse(Source(file: "api.yaml", text: text))
    let (document, read, _) = DocumentReader.read(tree)
    guard let document else { throw read.diagnostics.first ?? Unread() }
    let built = SDKModelBuilder(document, typing: typing, for: purpose).build()
    sdk = built.sdk
    diagnostics = read.diagnostics + built.diagnostics.diagnostics
  }

  struct Unread: Error {}

  /// The declared types in document order, each followed by its nested types.
  var types: [String] { sdk.types.flatMap(Self.lines) }

  /// The declared type with a qualified name.
  func type(_ name: String) -> String? {
    types.first { $0.hasPrefix(name + " ") }.map { String($0.dropFirst(name.count + 1)) }
  }

  /// The codes of the diagnostics of the reader and the builder, in order.
  var codes: [DiagnosticCode] { diagnostics.map(\.code) }

  private static func lines(_ declaration: TypeDeclaration) -> [String] {
    [name(declaration.id) + " " + text(declaration)] + declaration.nested.flatMap(lines)
  }

  private static func name(_ id: TypeID) -> String { id.path.joined(separator: ".") }

  private static func text(_ declaration: TypeDeclaration) -> String {
    let kind: String
    switch declaration.kind {
    case .record(let record): kind = text(record)
    case .enumeration(let enumeration):
      kind =
        "enum \(enumeration.rawType) ["
        + enumeration.cases.map(\.value.json).joined(separator: ", ") + "]"
    case .union(let union):
      let variants = union.variants.map { variant in
        let tags = variant.discriminatorValues.map { " '\($0)'" }.joined()
        return "\(variant.name)\(tags): \(text(variant.type))"
      }
      kind =
        "union\(union.discriminator.map { " by \($0)" } ?? "") ("
        + variants.joined(separator: " | ") + ")"
    case .tuple(let tuple):
      let elements = tuple.elements.map { element in
        "\(element.name)\(element.isRequired ? "" : "?"): \(text(element.type))"
      }
      kind = "tuple (" + (elements + ["...: \(text(tuple.rest))"]).joined(separator: ", ") + ")"
    }
    return kind + AssertionOutline.text(besides: declaration.assertions)
  }

  private static func text(_ record: Record) -> String {
    var members = record.properties.map { property in
      let access =
        switch property.access {
        case .readWrite: ""
        case .readOnly: "readOnly "
        case .writeOnly: "writeOnly "
        }
      let value = property.defaultValue.map { " = \($0.json)" } ?? ""
      return "\(access)\(property.name)\(property.isRequired ? "" : "?"): "
        + text(property.type) + value
    }
    switch record.additionalProperties {
    case .undocumented: break
    case .kept(let type): members.append("...: \(text(type))")
    }
    return "{" + members.joined(separator: ", ") + "}"
      + record.rules.map { " where " + RuleOutline.text($0) }.joined()
  }

  /// A type with its constraints: `[string length 1...]`.
  static func text(_ type: ValueType) -> String {
    var kind: String
    switch type.kind {
    case .integer(.int64): kind = "integer"
    case .integer(let width): kind = "\(width)"
    case .number(.double): kind = "number"
    case .number(.decimal): kind = "decimal"
    case .array(let element): kind = "[\(text(element))]"
    case .map(let value): kind = "[string: \(text(value))]"
    case .named(let id): kind = name(id)
    case .string, .boolean, .dateTime, .date, .uuid, .base64, .file, .json: kind = "\(type.kind)"
    }
    if type.isNullable { kind += "?" }
    if type.allowsUnlisted { kind += " or any other" }
    if type.isClosed { kind += " closed" }
    if type.isSensitive { kind += " secret" }
    var constraints = type.constraints
    // A declared type determines the format of its values.
    if case .string = type.kind {} else { constraints.format = nil }
    return kind + text(constraints) + AssertionOutline.text(besides: type.assertions)
  }

  private static func text(_ constraints: Constraints) -> String {
    var parts: [String] = []
    if let bound = constraints.minimum {
      parts.append("\(bound.isExclusive ? ">" : ">=") \(bound.value.text)")
    }
    if let bound = constraints.maximum {
      parts.append("\(bound.isExclusive ? "<" : "<=") \(bound.value.text)")
    }
    if let divisor = constraints.multipleOf { parts.append("multiple of \(divisor.text)") }
    parts += text("length", constraints.length)
    if let pattern = constraints.pattern { parts.append("/\(pattern)/") }
    if let format = constraints.format { parts.append(format.rawValue) }
    parts += text("items", constraints.itemCount)
    if constraints.itemsAreUnique { parts.append("unique") }
    parts += text("properties", constraints.propertyCount)
    if let values = constraints.allowedValues {
      parts.append("of " + values.map(\.json).joined(separator: "/"))
    }
    return parts.map { " " + $0 }.joined()
  }

  private static func text(_ what: String, _ range: CountRange) -> [String] {
    guard !range.isEmpty else { return [] }
    let bounds = [range.minimum, range.maximum].map { $0.map(String.init) ?? "" }
    return ["\(what) \(bounds[0])...\(bounds[1])"]
  }
}

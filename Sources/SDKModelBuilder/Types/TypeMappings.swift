import Diagnostics
import OpenAPIDocument
import SDKModel

/// The types of the user's that values get by their format or by their component schema.
public struct TypeMappings: Sendable {
  public struct Mapping: Sendable {
    /// The format, or the name of the component.
    public var key: String
    public var type: ReplacementType
    public var location: SourceLocation

    public init(key: String, type: ReplacementType, location: SourceLocation) {
      self.key = key
      self.type = type
      self.location = location
    }
  }

  /// Mappings of strings, integers and numbers by their `format`.
  public var formats: [Mapping] = []
  /// Mappings of component schemas by their names.
  public var schemas: [Mapping] = []

  public init() {}

  /// Formats whose values generated code treats in a special way: the bytes of files, and secrets,
  /// which errors and logs hide.
  public static let fixedFormats = ["binary", "password"]

  func replacement(forFormat format: String) -> ReplacementType? {
    formats.first { $0.key == format }?.type
  }

  func replacement(forSchema name: String) -> ReplacementType? {
    schemas.first { $0.key == name }?.type
  }

  /// An error for each mapping of something that the document does not contain.
  func errors(formats known: Set<String>, schemas names: [String]) -> [Diagnostic] {
    Self.errors(formats, "format", among: known.sorted())
      + Self.errors(schemas, "schema", among: names)
  }

  private static func errors(
    _ mappings: [Mapping], _ kind: String, among known: [String]
  ) -> [Diagnostic] {
    mappings.filter { !known.contains($0.key) }.map { mapping in
      .error(
        .invalidConfiguration,
        "`mappings` has the \(kind) `\(mapping.key)`, which does not occur", at: mapping.location,
        hint: Spelling.nearest(to: mapping.key, among: known).map { "did you mean `\($0)`?" })
    }
  }
}

extension TypeBuilder {
  /// The type of a component that is mapped; `nil` for other schemas.
  mutating func mappedType(of schema: Schema) -> ValueType? {
    guard let name = shapes.schemas.components[schema.node]?.name,
      let replacement = mappings.replacement(forSchema: name)
    else { return nil }
    let shape = shapes.shape(of: schema)
    var type = ValueType(.json, isNullable: shape.validation.isNullable)
    if shape.inferredTypes.count == 1, let only = shape.inferredTypes.first {
      switch only {
      case .string: type.kind = .string
      case .integer: type.kind = .integer(.int64)
      case .number: type.kind = .number(.double)
      case .boolean: type.kind = .boolean
      case .array: type.kind = .array(ValueType(.json))
      case .object: type.kind = .map(ValueType(.json))
      }
    }
    return use(replacement, for: type)
  }

  /// The type with values of the user's type, if their format is mapped.
  mutating func mapped(_ type: ValueType, by shape: SchemaShape) -> ValueType? {
    guard let format = shape.validation.format else { return nil }
    switch type.kind {
    case .string, .integer, .number, .dateTime, .date, .uuid, .base64: break
    case .boolean, .file, .json, .array, .map, .named: return nil
    }
    formats.insert(format)
    return mappings.replacement(forFormat: format).map { use($0, for: type) }
  }

  private mutating func use(_ replacement: ReplacementType, for type: ValueType) -> ValueType {
    replacements.insert(replacement)
    return type.replaced(by: replacement)
  }
}

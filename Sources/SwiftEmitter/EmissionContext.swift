import SDKModel
import Threads

/// The facts about a whole SDK that all parts of the emitter share.
struct EmissionContext {
  @Shared private(set) var configuration: Configuration
  @Shared private(set) var typeNames: TypeNames
  /// Whether the client has credentials.
  let hasCredentials: Bool
  private let declarations: [TypeID: TypeDeclaration]
  private let schemas: [SchemaSource]
  /// The names of the schemas that assertions refer to.
  let sharedNames: [SchemaID: String]
  private let propertyNames: [TypeID: AssignedNames]
  /// The header fields of all responses.
  @Shared private(set) var responseHeaders = ResponseHeadersShape()

  /// The names of the user's types and their modules.
  let replacedNames: Set<String>

  init(sdk: SDK, configuration: Configuration) {
    self.configuration = configuration
    hasCredentials = !sdk.credentials.isEmpty
    schemas = sdk.schemas
    let replacedNames = Set(sdk.replacements.flatMap(\.reservedNames))
    self.replacedNames = replacedNames
    let declarations = Self.declarations(of: sdk)
    self.declarations = declarations
    sharedNames = SharedSchemas.names(of: sdk.assertedSchemas)
    (typeNames, propertyNames) = DeepStack.run {
      TypeNames(sdk, reserved: replacedNames.union(configuration.reservedTypes))
    } beside: {
      declarations.compactMapValues(Self.assignedNames)
    }
    responseHeaders = ResponseHeadersShape(sdk) { [self] in type(of: $0) }
  }

  private static func declarations(of sdk: SDK) -> [TypeID: TypeDeclaration] {
    var declarations: [TypeID: TypeDeclaration] = [:]
    func index(_ types: [TypeDeclaration]) {
      for type in types {
        declarations[type.id] = type
        index(type.nested)
      }
    }
    index(sdk.types)
    return declarations
  }

  /// The names of a type's properties; `nil` if it has none.
  private static func assignedNames(in declaration: TypeDeclaration) -> AssignedNames? {
    switch declaration.kind {
    case .record(let record):
      let chosen = record.properties.compactMap { property in
        property.chosenName.map { (property.name, $0.text) }
      }
      return properties.assign(record.properties.map(\.name))
        .choosing(Dictionary(chosen) { first, _ in first })
    case .tuple(let tuple): return properties.assign(tuple.elements.map(\.name))
    case .enumeration, .union: return nil
    }
  }

  /// The location of a schema in the document, as the fragment of a URI.
  func pointer(of id: SchemaID?) -> String? {
    guard let id, schemas.indices.contains(id.index) else { return nil }
    return schemas[id.index].pointer
  }

  func declaration(of id: TypeID) -> TypeDeclaration? { declarations[id] }

  func enumeration(_ type: ValueType) -> Enumeration? {
    guard case .named(let id) = type.kind,
      case .enumeration(let enumeration)? = declarations[id]?.kind
    else { return nil }
    return enumeration
  }

  func isUnion(_ type: ValueType) -> Bool {
    guard case .named(let id) = type.kind, case .union? = declarations[id]?.kind else {
      return false
    }
    return true
  }

  func record(_ type: ValueType) -> Record? {
    guard case .named(let id) = type.kind, case .record(let record)? = declarations[id]?.kind
    else { return nil }
    return record
  }

  /// Whether a value contains more than strings, numbers, arrays and dictionaries, so that it is
  /// sent by way of its JSON.
  func holdsObject(_ type: ValueType) -> Bool {
    if type.replacement != nil { return !type.hasWireForm }
    return switch type.kind {
    case .named: enumeration(type) == nil
    case .array(let element), .map(let element): holdsObject(element)
    case .string, .boolean, .integer, .number, .dateTime, .date, .uuid, .base64, .file, .json: false
    }
  }

  /// The Swift names of a record's properties, by their names in JSON.
  func propertyNames(of id: TypeID) -> AssignedNames {
    propertyNames[id] ?? Self.properties.assign([])
  }

  private static let properties = NameScope(
    style: .lowerCamelCase, reserved: ReservedNames.properties)

  /// The Swift type of a value. `null` is `nil`.
  func type(of type: ValueType) -> SwiftType {
    let wrapped = nonOptionalType(of: type)
    return type.isNullable && !type.isJSON ? .optional(wrapped) : wrapped
  }

  /// The Swift type of a value that is not `null`.
  func nonOptionalType(of type: ValueType) -> SwiftType {
    if let replacement = type.replacement { return replacement.type }
    return switch type.kind {
    case .string: .string
    case .boolean: .bool
    case .integer(.uint64): .uint64
    case .integer(.int32), .integer(.int64): .int
    case .number(.decimal): .decimal
    case .number(.double): .double
    case .dateTime: .date
    case .date: .calendarDate
    case .uuid: .uuid
    case .base64: .data
    case .file: .fileContent
    case .json: .jsonValue
    case .array(let element): .array(self.type(of: element))
    case .map(let value): .dictionary(self.type(of: value))
    case .named(let id): typeNames.type(of: id, usedAs: type.use)
    }
  }
}

extension ValueType {
  /// Whether the value can be any JSON value, including `null`.
  var isJSON: Bool {
    if case .json = kind { return replacement == nil }
    return false
  }

  var mayBeAnyText: Bool {
    if replacement != nil { return true }
    return switch kind {
    case .integer, .number, .boolean, .uuid, .date, .dateTime: false
    case .string, .base64, .file, .json, .array, .map, .named: true
    }
  }

  /// Whether the value needs a wrapper to be decoded and encoded, because its JSON form is not that
  /// of `Codable`.
  var hasWireForm: Bool {
    if let replacement { return [.data, .date, .url, .uuid].contains(replacement.type) }
    return switch kind {
    case .dateTime, .uuid, .base64: true
    case .array(let element), .map(let element): element.hasWireForm
    case .string, .boolean, .integer, .number, .date, .file, .json, .named: false
    }
  }
}

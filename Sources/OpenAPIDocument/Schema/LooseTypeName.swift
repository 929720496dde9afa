/// Names that are not types of JSON Schema, but whose intent is clear.
struct LooseTypeName {
  /// `nil` if any value is intended.
  var type: SchemaType?
  var format: String?

  var description: String {
    let name = type.map { "`\($0.rawValue)`" } ?? "any value"
    return format.map { "\(name) with the format `\($0)`" } ?? name
  }

  static func meaning(of name: String) -> LooseTypeName? {
    let lowercase = name.lowercased()
    return names[lowercase] ?? SchemaType(rawValue: lowercase).map { LooseTypeName(type: $0) }
  }

  private static let names: [String: LooseTypeName] = [
    "file": LooseTypeName(type: .string, format: "binary"),
    "binary": LooseTypeName(type: .string, format: "binary"),
    "bytes": LooseTypeName(type: .string, format: "byte"),
    "byte": LooseTypeName(type: .string, format: "byte"),
    "str": LooseTypeName(type: .string),
    "text": LooseTypeName(type: .string),
    "date": LooseTypeName(type: .string, format: "date"),
    "datetime": LooseTypeName(type: .string, format: "date-time"),
    "date-time": LooseTypeName(type: .string, format: "date-time"),
    "time": LooseTypeName(type: .string, format: "time"),
    "uuid": LooseTypeName(type: .string, format: "uuid"),
    "uri": LooseTypeName(type: .string, format: "uri"),
    "url": LooseTypeName(type: .string, format: "uri"),
    "email": LooseTypeName(type: .string, format: "email"),
    "password": LooseTypeName(type: .string, format: "password"),
    "enum": LooseTypeName(type: .string),
    "int": LooseTypeName(type: .integer),
    "int32": LooseTypeName(type: .integer, format: "int32"),
    "int64": LooseTypeName(type: .integer, format: "int64"),
    "long": LooseTypeName(type: .integer, format: "int64"),
    "float": LooseTypeName(type: .number, format: "float"),
    "double": LooseTypeName(type: .number, format: "double"),
    "decimal": LooseTypeName(type: .number),
    "numeric": LooseTypeName(type: .number),
    "bool": LooseTypeName(type: .boolean),
    "list": LooseTypeName(type: .array),
    "dict": LooseTypeName(type: .object),
    "map": LooseTypeName(type: .object),
    "hash": LooseTypeName(type: .object),
    "any": LooseTypeName(),
    "mixed": LooseTypeName(),
    "json": LooseTypeName(),
    "": LooseTypeName(),
  ]
}

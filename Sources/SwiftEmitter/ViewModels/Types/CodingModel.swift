import TemplateEngine

/// The code that decodes and encodes a record.
struct CodingModel: ViewModel {
  var type: Layout
  var properties: [CodedPropertyModel]
  var additional: String
  var hasWireAdditions: Bool

  static let fields: [Field<CodingModel>] = [
    .code("type", "the record's name from the outside") { $0.type },
    .list("properties", "the properties, in document order") { $0.properties },
    .text("additional", "the property that keeps undeclared properties; empty if none does") {
      $0.additional
    },
    .flag("hasWireAdditions", "whether the values of that property have a wire form of their own") {
      $0.hasWireAdditions
    },
  ]
}

/// The code that decodes and encodes a property.
struct CodedPropertyModel: ViewModel {
  var target: String
  var isWrapped: Bool
  var key: Layout
  var decodeMethod: String
  var decodingThrows: Bool
  var isWire: Bool
  var encodeMethod: String
  var isSensitive: Bool

  static let fields: [Field<CodedPropertyModel>] = [
    .text("target", "the storage of the value") { $0.target },
    .flag("isWrapped", "whether the target is a wrapper around the wrapper") { $0.isWrapped },
    .code("key", "the name on the wire, as a literal") { $0.key },
    .text("decodeMethod", "the method that reads it") { $0.decodeMethod },
    .flag("decodingThrows", "whether that method throws") { $0.decodingThrows },
    .flag("isWire", "whether the value has a wire form that is not that of its type") { $0.isWire },
    .text("encodeMethod", "the method that writes it") { $0.encodeMethod },
    .flag("isSensitive", "whether the value is a secret") { $0.isSensitive },
  ]
}

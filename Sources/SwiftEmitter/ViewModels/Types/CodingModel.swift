import TemplateEngine

/// How a record is read and written.
struct CodingModel: ViewModel {
  var type: String
  var properties: [CodedPropertyModel]
  var additional: String

  static let fields: [Field<CodingModel>] = [
    .text("type", "the record's name from the outside") { $0.type },
    .list("properties", "the properties, in document order") { $0.properties },
    .text("additional", "the property that keeps what is not declared; empty where none does") {
      $0.additional
    },
  ]
}

/// How a property is read and written.
struct CodedPropertyModel: ViewModel {
  var target: String
  var isWrapped: Bool
  var key: String
  var isRequired: Bool
  var isNullable: Bool
  var refusesNull: Bool

  static let fields: [Field<CodedPropertyModel>] = [
    .text("target", "what is stored into and read from") { $0.target },
    .flag("isWrapped", "whether the target is a wrapper around the wrapper") { $0.isWrapped },
    .text("key", "the name on the wire, as a literal") { $0.key },
    .flag("isRequired", "whether the key must be there") { $0.isRequired },
    .flag("isNullable", "whether the value may be null") { $0.isNullable },
    .flag("refusesNull", "whether null is no other word for absent") { $0.refusesNull },
  ]
}

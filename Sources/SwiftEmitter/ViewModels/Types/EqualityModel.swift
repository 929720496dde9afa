import TemplateEngine

/// The code that compares two records.
struct EqualityModel: ViewModel {
  var type: Layout
  var properties: [ComparedPropertyModel]

  static let fields: [Field<EqualityModel>] = [
    .code("type", "the record's name from the outside") { $0.type },
    .list("properties", "what is compared, in document order") { $0.properties },
  ]
}

/// A property that is compared.
struct ComparedPropertyModel: ViewModel {
  var name: String
  var value: String

  static let fields: [Field<ComparedPropertyModel>] = [
    .text("name", "what stores the value") { $0.name },
    .text("value", "the value, as the record writes it") { $0.value },
  ]
}

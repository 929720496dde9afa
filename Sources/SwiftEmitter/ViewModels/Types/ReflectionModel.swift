import TemplateEngine

/// The description of a record with secrets.
struct ReflectionModel: ViewModel {
  var type: Layout
  var properties: [ReflectedPropertyModel]

  static let fields: [Field<ReflectionModel>] = [
    .code("type", "the record's name from the outside") { $0.type },
    .flag("hasSeveralProperties", "whether there is more than one") { $0.properties.count > 1 },
    .list("properties", "the properties, in document order") { $0.properties },
  ]
}

/// The description of a property.
struct ReflectedPropertyModel: ViewModel {
  var label: Layout
  var value: Layout

  static let fields: [Field<ReflectedPropertyModel>] = [
    .code("label", "the property's name, as a literal") { $0.label },
    .code("value", "the value, or a placeholder for a secret") { $0.value },
  ]
}

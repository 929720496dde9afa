import TemplateEngine

/// A type in generated code, as in the emitter.
struct ExampleType: ViewModel {
  var name = "Run"
  var documentation: [String] = []
  var isOpen = false
  var properties: [ExampleProperty] = []
  var nested: [ExampleType] = []
  var deprecation: ExampleDeprecation?

  static let fields: [Field<ExampleType>] = [
    .text("name", "the type's name") { $0.name },
    .lines("documentation", "the lines of its documentation") { $0.documentation },
    .flag("isOpen", "whether it can be extended") { $0.isOpen },
    .list("properties", "its properties, in order") { $0.properties },
    .list("nested", "the types inside it") { $0.nested },
    .model("deprecation", "why it should not be used") { $0.deprecation },
  ]
}

struct ExampleProperty: ViewModel {
  var name: String
  var type = "String"
  var isKey = false

  static let fields: [Field<ExampleProperty>] = [
    .text("name", "the property's name") { $0.name },
    .text("type", "the property's type") { $0.type },
    .flag("isKey", "whether the property identifies the type") { $0.isKey },
  ]
}

struct ExampleDeprecation: ViewModel {
  var message: String
  var replacement: ExampleProperty?

  static let fields: [Field<ExampleDeprecation>] = [
    .text("message", "what to use instead") { $0.message },
    .model("replacement", "the property to use instead") { $0.replacement },
  ]
}

/// A model that declares a name that lists also provide to their items.
struct ExampleMarker: ViewModel {
  static let fields: [Field<ExampleMarker>] = [
    .flag("isLast", "never") { _ in false }
  ]
}

struct ExampleMarkers: ViewModel {
  var markers: [ExampleMarker]

  static let fields: [Field<ExampleMarkers>] = [
    .list("markers", "some markers") { $0.markers }
  ]
}

extension TemplateLibrary {
  /// A library of short templates. The file of each is its name with `.mustache`.
  init(_ templates: [String: String]) {
    self.init(
      templates: templates.map {
        TemplateSource(name: $0.key, file: $0.key + ".mustache", bytes: $0.value.utf8)
      })
  }

  /// Compiles and renders the template `main`.
  func render<Root: ViewModel>(_ model: Root) throws -> String {
    try compile("main", for: Root.self).render(model)
  }
}

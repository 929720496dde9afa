import TemplateEngine

/// A record, which Swift writes as a struct.
struct RecordModel: ViewModel {
  var documentation: Comment
  var name: String
  var isIdentifiable: Bool
  var properties: [PropertyModel]
  /// At most one.
  var rests: [RestModel]
  var initializers: [InitializerModel]
  var nested: [DeclarationModel]

  static let fields: [Field<RecordModel>] = [
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the struct's own name") { $0.name },
    .flag("isIdentifiable", "whether there is an `id` in each value") { $0.isIdentifiable },
    .list("properties", "the properties, required ones first") { $0.properties },
    .list("rest", "the property that keeps what has no name, where there is one") { $0.rests },
    .list("initializers", "one, and one more where a property is deprecated") { $0.initializers },
    .list("nested", "the types that only this record uses") { $0.nested },
  ]
}

/// The property that stores undocumented properties.
struct RestModel: ViewModel {
  var documentation: Comment
  var name: String
  var type: Layout
  /// The initial value, if no initializer sets the property.
  var initialValue: String

  static let fields: [Field<RestModel>] = [
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the property's name") { $0.name },
    .code("type", "the type of the collection") { $0.type },
    .text("initialValue", "its initial value; empty if an initializer sets it") {
      $0.initialValue
    },
  ]
}

/// A property of a record.
struct PropertyModel: ViewModel {
  var documentation: Comment
  var deprecation: Layout
  var name: String
  var storedName: String
  var type: Layout
  var isComputed: Bool
  var isNullable: Bool
  var isIndirect: Bool
  /// Whether the next property follows without a blank line, since neither has a comment.
  var isBeforeAnother = false

  /// Whether the declaration has neither a comment nor an accessor.
  var isOneLine: Bool { documentation.isEmpty && deprecation.isEmpty }

  static let fields: [Field<PropertyModel>] = [
    .flag("isBeforeAnother", "whether the next property follows without a blank line") {
      $0.isBeforeAnother
    },
    .flag("isIndirect", "whether the value is stored on the heap") {
      $0.isIndirect
    },
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .code("deprecation", "the message as a string literal; empty where not deprecated") {
      $0.deprecation
    },
    .text("name", "the property's name") { $0.name },
    .flag("isComputed", "whether the property has a storage with another name") { $0.isComputed },
    .text("storedName", "the name of the storage behind a deprecated property") { $0.storedName },
    .code("type", "the type, with its question mark") { $0.type },
    .flag("isNullable", "whether absent, null and a value are three different things") {
      $0.isNullable
    },
  ]
}

/// A memberwise initializer.
struct InitializerModel: ViewModel {
  var initializer: MethodShape
  /// The struct's qualified name.
  var scope: String
  var assignments: [AssignmentModel]

  static let fields: [Field<InitializerModel>] = [
    .code("deprecation", "the message as a string literal; empty where not deprecated") {
      .literal(ifPresent: $0.initializer.deprecation)
    },
    .list("parameters", "the parameters") { ParameterModel.list($0.initializer, in: $0.scope) },
    .list("assignments", "what is stored") { $0.assignments },
  ]
}

/// A line of an initializer.
struct AssignmentModel: ViewModel {
  var target: String
  var value: Layout

  static let fields: [Field<AssignmentModel>] = [
    .text("target", "the stored property") { $0.target },
    .code("value", "the parameter") { $0.value },
  ]
}

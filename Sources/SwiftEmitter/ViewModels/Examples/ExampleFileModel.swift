import TemplateEngine

/// A file that tests the examples of a type and of those that nest in it.
struct ExampleFileModel: ViewModel {
  var importsFoundation: Bool
  /// The declarations of the SDK that are named, such as `import struct PetStore.Pet`.
  var imports: [String]
  /// What the examples are of, in a sentence.
  var subject: String
  var suite: String
  var tests: [ExampleTestModel]

  static let fields: [Field<ExampleFileModel>] = [
    // `swift format` is told to leave the whole file as it is.
    .text("ignoredRules", "empty: the header asks for it") { _ in "" },
    .flag("importsFoundation", "whether a type of Foundation is named") { $0.importsFoundation },
    .lines("imports", "the imports of the declarations of the SDK that are named") {
      $0.imports
    },
    .text("subject", "what the examples are of, within a string literal") { $0.subject },
    .text("suite", "the name of the suite") { $0.suite },
    .list("tests", "one test for each type") { $0.tests },
  ]
}

/// The examples of one type.
struct ExampleTestModel: ViewModel {
  var isFirst: Bool
  var title: String
  var name: String
  var type: String
  var example: String
  var examples: String

  static let fields: [Field<ExampleTestModel>] = [
    .flag("isFirst", "whether the test is the first of its file") { $0.isFirst },
    .text("title", "what is tested, within a string literal") { $0.title },
    .text("name", "the name of the function") { $0.name },
    .text("type", "the type that the examples are of") { $0.type },
    .text("example", "the type of an example") { $0.example },
    .text("examples", "the examples, each a place and a value, for a raw literal") { $0.examples },
  ]
}

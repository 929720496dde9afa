import TemplateEngine

/// A file that tests the examples of a type and its nested types.
struct ExampleFileModel: FileModel {
  /// The imports of single declarations, such as `import struct PetStore.Pet`.
  var imports: [String]
  /// The subject of the examples, as part of a sentence.
  var subject: String
  var suite: String
  var tests: [ExampleTestModel]

  static let fields: [Field<ExampleFileModel>] = [
    .lines("imports", "the imports of the declarations of the SDK that are named") {
      $0.imports
    },
    .text("subject", "the subject of the examples, within a string literal") { $0.subject },
    .text("suite", "the name of the suite") { $0.suite },
    .list("tests", "one test for each type") { $0.tests },
  ]
}

/// The examples of one type.
struct ExampleTestModel: ViewModel {
  var isFirst: Bool
  var title: String
  var name: String
  var type: Layout
  var examples: String

  static let fields: [Field<ExampleTestModel>] = [
    .flag("isFirst", "whether the test is the first of its file") { $0.isFirst },
    .text("title", "the subject of the test, within a string literal") { $0.title },
    .text("name", "the name of the function") { $0.name },
    .code("type", "the type that the examples are of") { $0.type },
    .text("examples", "the examples, each a location and a value, for a raw literal") {
      $0.examples
    },
  ]
}

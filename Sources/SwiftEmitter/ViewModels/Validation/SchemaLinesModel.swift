import TemplateEngine

/// The file that tells on which lines the document states its schemas.
struct SchemaLinesModel: ViewModel {
  var lines: [String]

  static let fields: [Field<SchemaLinesModel>] = [
    .text("ignoredRules", "the rules of `swift format` that a name breaks") { _ in "" },
    .flag("importsFoundation", "whether a type of Foundation is named") { _ in false },
    .lines("lines", "a line for each schema, as they stand in a literal of several lines") {
      $0.lines
    },
  ]
}

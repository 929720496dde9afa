import TemplateEngine

/// The file with the lines of the document's schemas.
struct SchemaLinesModel: FileModel {
  var lines: [String]

  static let fields: [Field<SchemaLinesModel>] = [
    .lines("lines", "a line for each schema, as they stand in a literal of several lines") {
      $0.lines
    }
  ]
}

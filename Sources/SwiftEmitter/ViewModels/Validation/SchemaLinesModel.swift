import TemplateEngine

/// The file with the lines of the document's schemas.
struct SchemaLinesModel: FileModel {
  var lines: [String]

  static let fields: [Field<SchemaLinesModel>] = [
    .lines("lines", "a line for each schema, for a multi-line literal") {
      $0.lines
    }
  ]
}

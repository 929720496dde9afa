import SDKModel

/// Builds the view model of the table with the schemas' lines in the document.
enum SchemaLinesModelBuilder {
  static func model(_ schemas: [SchemaSource]) -> SchemaLinesModel {
    var files: [String: Int] = [:]
    var names: [String] = []
    func position(_ line: Int, _ file: String) -> String {
      if file == names.first { return String(line) }
      let index = files[file] ?? names.count
      if files[file] == nil {
        files[file] = index
        names.append(file)
      }
      return index == 0 ? String(line) : "\(line)@\(index)"
    }
    let lines = schemas.sorted { $0.pointer < $1.pointer }.map { schema in
      let words =
        [schema.pointer, position(schema.location.line, schema.location.file)]
        + schema.keywords.map { $0.name + ":" + position($0.location.line, $0.location.file) }
      return words.joined(separator: " ")
    }
    let header = names.enumerated().map { index, name in "@\(index) \(StringLiteral.escaped(name))"
    }
    return SchemaLinesModel(lines: header + lines.map(StringLiteral.escaped))
  }
}

import Benchmark
import TemplateEngine

/// Renders a template of some megabytes, in relation to plain appends.
func registerRendering() {
  let file = FileModel(
    records: (0..<2_000).map { number in
      RecordModel(
        name: "Record\(number)",
        properties: (0..<20).map { PropertyModel(name: "property\($0)", isOptional: $0 % 2 == 0) })
    })
  guard let template = try? compiledTemplate() else {
    print("Rendering: skipped. The template does not compile.")
    return
  }
  Benchmark("Rendering: 40,000 properties through a template") { benchmark in
    benchmark.measureProcessorTime {
      var output: [UInt8] = []
      template.render(file, into: &output)
      blackHole(output)
    }
  }
  Benchmark("Rendering: 40,000 properties by plain appends") { benchmark in
    benchmark.measureProcessorTime { blackHole(file.appended()) }
  }
}

private func compiledTemplate() throws(InvalidTemplate) -> CompiledTemplate<FileModel> {
  let file = TemplateSource(
    file: "File.mustache",
    bytes: """
      {{#records}}
      /// The properties of {{name}}.
      public struct {{name}}: Hashable, Sendable {
        {{#properties}}
        {{> Property}}
        {{/properties}}
      }
      {{/records}}

      """.utf8)
  let property = TemplateSource(
    file: "Property.mustache",
    bytes: """
      /// The description of {{name}} in the document.
      public var {{name}}: String{{#isOptional}}?{{/isOptional}}

      """.utf8)
  return try TemplateLibrary(templates: [file, property]).compile("File", for: FileModel.self)
}

private struct FileModel: ViewModel {
  var records: [RecordModel]

  static let fields: [Field<FileModel>] = [
    .list("records", "the structs of the file") { $0.records }
  ]

  func appended() -> [UInt8] {
    var output: [UInt8] = []
    for record in records {
      output.append(contentsOf: "/// The properties of ".utf8)
      output.append(contentsOf: record.name.utf8)
      output.append(contentsOf: ".\npublic struct ".utf8)
      output.append(contentsOf: record.name.utf8)
      output.append(contentsOf: ": Hashable, Sendable {\n".utf8)
      for property in record.properties {
        output.append(contentsOf: "  /// What the document says of ".utf8)
        output.append(contentsOf: property.name.utf8)
        output.append(contentsOf: ", in some words of its own.\n  public var ".utf8)
        output.append(contentsOf: property.name.utf8)
        output.append(contentsOf: ": String".utf8)
        if property.isOptional { output.append(UInt8(ascii: "?")) }
        output.append(UInt8(ascii: "\n"))
      }
      output.append(contentsOf: "}\n".utf8)
    }
    return output
  }
}

private struct RecordModel: ViewModel {
  var name: String
  var properties: [PropertyModel]

  static let fields: [Field<RecordModel>] = [
    .text("name", "the struct's name") { $0.name },
    .list("properties", "its properties") { $0.properties },
  ]
}

private struct PropertyModel: ViewModel {
  var name: String
  var isOptional: Bool

  static let fields: [Field<PropertyModel>] = [
    .text("name", "the property's name") { $0.name },
    .flag("isOptional", "whether it may be left out") { $0.isOptional },
  ]
}

import Testing

@testable import TemplateEngine

@Suite("Rendering")
struct RenderingTests {
  static let model = ExampleType(
    name: "Run",
    documentation: ["A run.", "", "Of a model."],
    isOpen: true,
    properties: [
      ExampleProperty(name: "id", type: "UUID", isKey: true),
      ExampleProperty(name: "score", type: "Double"),
      ExampleProperty(name: "tags", type: "[String]"),
    ],
    nested: [ExampleType(name: "State"), ExampleType(name: "Mode", isOpen: true)],
    deprecation: ExampleDeprecation(
      message: "Use jobs.", replacement: ExampleProperty(name: "job")))

  @Test(
    "Each kind of field is written as its section specifies",
    arguments: [
      ("a text", "struct {{name}} {}", "struct Run {}"),
      ("a section on a text that is not empty", "{{#name}}<{{.}}>{{/name}}", "<Run>"),
      ("a flag", "{{#isOpen}}open{{/isOpen}}{{^isOpen}}closed{{/isOpen}}", "open"),
      ("lines", "{{#documentation}}/{{.}}{{/documentation}}", "/A run.//Of a model."),
      (
        "a test of the current line",
        "{{#documentation}}/{{#.}} {{.}}{{/.}}{{^.}}-{{/.}}{{/documentation}}",
        "/ A run./-/ Of a model."
      ),
      (
        "a list", "{{#properties}}{{name}}: {{type}};{{/properties}}",
        "id: UUID;score: Double;tags: [String];"
      ),
      ("a model", "{{#deprecation}}{{message}}{{/deprecation}}", "Use jobs."),
      ("a dotted name", "{{deprecation.message}}", "Use jobs."),
      ("a dotted name through two models", "{{deprecation.replacement.name}}", "job"),
      (
        "a section on a dotted name",
        "{{#deprecation.replacement}}{{name}}{{/deprecation.replacement}}", "job"
      ),
      ("the first item", "{{#properties}}{{#isFirst}}{{name}}{{/isFirst}}{{/properties}}", "id"),
      (
        "all but the last item", "{{#properties}}{{name}}{{^isLast}}, {{/isLast}}{{/properties}}",
        "id, score, tags"
      ),
      (
        "the last line", "{{#documentation}}{{#isLast}}{{.}}{{/isLast}}{{/documentation}}",
        "Of a model."
      ),
      (
        "the position in the outer list, from a section on a text",
        "{{#properties}}{{#type}}{{.}}{{^isLast}}|{{/isLast}}{{/type}}{{/properties}}",
        "UUID|Double|[String]"
      ),
      (
        "a field of the enclosing model",
        "{{#properties}}{{#isKey}}{{name}} {{#isOpen}}open{{/isOpen}}{{/isKey}}{{/properties}}",
        "id open"
      ),
      (
        "the innermost of fields that have the same name",
        "{{#nested}}{{name}}{{#isOpen}}!{{/isOpen}} {{/nested}}", "State Mode! "
      ),
    ])
  func fields(what: String, template: String, expected: String) throws {
    #expect(try TemplateLibrary(["main": template]).render(Self.model) == expected, "\(what)")
  }

  @Test(
    "An empty, false or missing value shows the inverted section",
    arguments: [
      "{{^documentation}}-{{/documentation}}", "{{^isOpen}}-{{/isOpen}}",
      "{{^properties}}-{{/properties}}", "{{^deprecation}}-{{/deprecation}}",
      "{{^deprecation.message}}-{{/deprecation.message}}",
      "{{^deprecation.replacement}}-{{/deprecation.replacement}}",
      "{{^deprecation.replacement.isKey}}-{{/deprecation.replacement.isKey}}",
      "{{^name}}-{{/name}}",
      "-{{name}}{{deprecation.message}}{{#properties}}{{name}}{{/properties}}",
    ])
  func emptyValues(template: String) throws {
    #expect(try TemplateLibrary(["main": template]).render(ExampleType(name: "")) == "-")
  }

  @Test("A field hides a list's own flag with the same name")
  func ownFieldWins() throws {
    let library = TemplateLibrary(["main": "{{#markers}}{{#isLast}}last{{/isLast}}.{{/markers}}"])
    let model = ExampleMarkers(markers: [ExampleMarker(), ExampleMarker()])
    #expect(try library.render(model) == "..")
  }

  @Test("Only {{name}} is escaped, by the given function")
  func escaping() throws {
    let library = TemplateLibrary([
      "main": "{{name}} {{{name}}} {{&name}}{{#documentation}} {{.}} {{{.}}}{{/documentation}}"
    ])
    let template = try library.compile("main", for: ExampleType.self) { $0.uppercased() }
    let text = template.render(ExampleType(name: "run", documentation: ["a"]))
    #expect(text == "RUN run run A a")
  }

  @Test("Rendering appends to existing output")
  func appends() throws {
    let template = try TemplateLibrary(["main": "{{name}}"])
      .compile("main", for: ExampleType.self)
    var output = Array("// ".utf8)
    template.render(ExampleType(name: "Größe"), into: &output)
    template.render(ExampleType(name: "!"), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "// Größe!")
  }

  @Test("Several threads can render a template simultaneously")
  func concurrency() async throws {
    let template = try TemplateLibrary([
      "main": "{{#properties}}{{>property}}{{/properties}}", "property": "{{name}}: {{type}}\n",
    ]).compile("main", for: ExampleType.self)
    let expected = template.render(Self.model)
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<100 { group.addTask { template.render(Self.model) } }
      for await text in group { #expect(text == expected) }
    }
  }
}

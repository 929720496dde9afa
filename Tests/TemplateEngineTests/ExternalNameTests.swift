import Testing

@testable import TemplateEngine

@Suite("Names of other modules")
struct ExternalNameTests {
  private static let templates = [
    "main": """
    let url: {{@Foundation.URL}}
    {{#implementation}}
    {{> Body}}
    {{/implementation}}
    {{#isOpen}}
    {{@Swift.Int}}
    {{/isOpen}}

    """,
    "Body": "{{#properties}}\n{{@Swift.String}}({{@Foundation.URL}})\n{{/properties}}\n",
  ]

  private func render(_ library: TemplateLibrary) throws -> (text: String, names: WrittenNames) {
    var model = ExampleType()
    model.properties = [ExampleProperty(name: "id")]
    var output: [UInt8] = []
    let rendering = try library.compile("main", for: ExampleType.self).render(model, into: &output)
    return (String(decoding: output, as: UTF8.self), rendering.names)
  }

  @Test("Names are written plainly, or as the library qualifies them")
  func spelling() throws {
    let library = TemplateLibrary(Self.templates)
    #expect(try render(library).text == "let url: URL\nString(URL)\n")
    #expect(
      try render(library.spelling(\.qualified)).text
        == "let url: Foundation.URL\nSwift.String(Foundation.URL)\n")
  }

  @Test("A rendering has the names that it contains, public and internal ones")
  func written() throws {
    let names = try render(TemplateLibrary(Self.templates)).names
    let url = ExternalName("URL", of: "Foundation")
    #expect(
      names
        == WrittenNames(
          interface: [url], implementation: [ExternalName("String", of: "Swift"), url]))
  }

  @Test("The names in all templates of a library are known")
  func names() {
    #expect(
      Set(TemplateLibrary(Self.templates).externalNames.map(\.qualified))
        == ["Foundation.URL", "Swift.String", "Swift.Int"])
  }

  @Test("A name needs a module", arguments: ["URL", ".URL", "Foundation."])
  func withoutModule(name: String) throws {
    let library = TemplateLibrary(["main": "{{@\(name)}}"])
    #expect(throws: InvalidTemplate.self) { try library.compile("main", for: ExampleType.self) }
  }
}

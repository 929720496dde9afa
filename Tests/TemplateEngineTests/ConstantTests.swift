import Testing

@testable import TemplateEngine

@Suite("Constants of a library")
struct ConstantTests {
  private func render(_ templates: [String: String], _ constants: [String: String]) throws -> String
  {
    let sources = templates.map {
      TemplateSource(name: $0, file: "\($0).mustache", bytes: Array($1.utf8))
    }
    let template = try TemplateLibrary(templates: sources).defining(constants)
      .compile("main", for: ExampleType.self)
    var output: [UInt8] = []
    template.render(RenderingTests.model, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test("Every called template can use constants, also in indented lines")
  func everywhere() throws {
    let templates = [
      "main":
        "{{access}}struct {{name}} {\n  {{#properties}}\n  {{> Property}}\n  {{/properties}}\n}\n",
      "Property": "{{access}}var {{name}}\n",
    ]
    let body = "struct Run {\n  *var id\n  *var score\n  *var tags\n}\n"
    #expect(try render(templates, ["access": "*"]) == "*" + body)
    #expect(try render(templates, ["access": ""]) == body.replacing("*", with: ""))
  }

  @Test("A section tests whether a constant is empty")
  func sections() throws {
    let templates = ["main": "{{#module}}import {{module}}{{/module}}{{^module}}none{{/module}}"]
    #expect(try render(templates, ["module": "Types"]) == "import Types")
    #expect(try render(templates, ["module": ""]) == "none")
  }

  @Test("Fields hide constants with the same name")
  func precedence() throws {
    #expect(try render(["main": "{{name}}"], ["name": "constant"]) == "Run")
  }

  @Test("A misspelt name is an error with a suggestion")
  func proposal() throws {
    let error = #expect(throws: InvalidTemplate.self) {
      try render(["main": "{{acess}}"], ["access": ""])
    }
    #expect(error?.diagnostics.first?.hint?.hasPrefix("did you mean 'access'?") == true)
  }
}

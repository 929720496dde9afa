import Diagnostics
import Testing

@testable import TemplateEngine

@Suite("Fields that a template can use")
struct TemplateUsageTests {
  @Test("The fields are those of its model, of the models in its fields, and of called templates")
  func ofOneModel() throws {
    let library = TemplateLibrary([
      "main": "{{#properties}}{{>line}}{{>line}}{{/properties}}", "line": "{{name}}",
    ])
    let usages = try library.usages(from: [("main", ExampleType.self)])
    #expect(usages.map(\.template) == ["line", "main"])
    #expect(usages[0].models == ["ExampleProperty"])
    #expect(usages[0].fields.map(\.name) == ["name", "type", "isKey"])
    #expect(usages[0].inner == [])
    #expect(usages[1].models == ["ExampleType"])
    #expect(usages[1].inner.map(\.name) == ["ExampleProperty", "ExampleDeprecation"])
    #expect(usages[1].calls == ["line"])
  }

  @Test("A template that is called with several models can use their common fields")
  func ofSeveralModels() throws {
    let library = TemplateLibrary([
      "main": "{{>title}}{{#properties}}{{>title}}{{/properties}}", "title": "{{name}}",
    ])
    let title = try #require(
      try library.usages(from: [("main", ExampleType.self)]).last { $0.template == "title" })
    #expect(title.models == ["ExampleType", "ExampleProperty"])
    #expect(title.fields.map(\.name) == ["name"])
    #expect(title.inner == [])
  }

  @Test("Templates that are not called are ignored")
  func uncalled() throws {
    let library = TemplateLibrary(["main": "", "other": "{{nothing}}"])
    #expect(try library.usages(from: [("main", ExampleType.self)]).map(\.template) == ["main"])
  }
}

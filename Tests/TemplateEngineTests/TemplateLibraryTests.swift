import Testing

@testable import TemplateEngine

@Suite("Template libraries")
struct TemplateLibraryTests {
  @Test("Replacing one template keeps the others")
  func replacing() throws {
    let library = TemplateLibrary(["main": "<{{>body}}>", "body": "{{name}}"])
    let replaced = library.replacing([
      TemplateSource(file: "mine/body.mustache", bytes: "{{>shout}}".utf8),
      TemplateSource(file: "mine/shout.mustache", bytes: "{{name}}!".utf8),
    ])
    #expect(replaced.names == ["body", "main", "shout"])
    #expect(replaced.source(named: "body")?.file == "mine/body.mustache")
    #expect(try replaced.render(ExampleType(name: "Run")) == "<Run!>")
    #expect(try library.render(ExampleType(name: "Run")) == "<Run>")
  }

  @Test(
    "A template has the name of its file",
    arguments: [
      ("Record.mustache", "Record"), ("Templates/Swift/Record.mustache", "Record"),
      ("Record", "Record"), ("a.b.mustache", "a.b"),
    ])
  func names(file: String, name: String) {
    #expect(TemplateSource(file: file, bytes: []).name == name)
  }

  @Test("The catalog lists the fields of each reachable model once")
  func catalog() {
    let catalog = TemplateFieldCatalog(root: ExampleType.self)
    #expect(
      catalog.models.map(\.name) == ["ExampleType", "ExampleProperty", "ExampleDeprecation"])
    #expect(
      catalog.models[0].fields.map(\.kind) == [
        .text, .lines, .flag, .list(item: "ExampleProperty"), .list(item: "ExampleType"),
        .model("ExampleDeprecation"),
      ])
    #expect(
      catalog.models[2].fields.map { "\($0.name): \($0.documentation)" } == [
        "message: what to use instead", "replacement: the property to use instead",
      ])
  }
}

import Testing

@testable import TemplateEngine

@Suite("Partials")
struct PartialTests {
  @Test("A template calls itself for nested models, each level indented further")
  func recursion() throws {
    let library = TemplateLibrary([
      "main": """
      struct {{name}} {
        {{#properties}}
        var {{name}}: {{type}}
        {{/properties}}
        {{#nested}}

        {{>main}}
        {{/nested}}
      }

      """
    ])
    let innermost = ExampleType(name: "C", properties: [ExampleProperty(name: "c")])
    let middle = ExampleType(
      name: "B", properties: [ExampleProperty(name: "b")], nested: [innermost])
    let outermost = ExampleType(
      name: "A", properties: [ExampleProperty(name: "a")], nested: [middle])
    #expect(
      try library.render(outermost) == """
        struct A {
          var a: String

          struct B {
            var b: String

            struct C {
              var c: String
            }
          }
        }

        """)
  }

  @Test("The indentation of a partial does not affect blank lines and values")
  func indentation() throws {
    let library = TemplateLibrary([
      "main": "{\n  {{>body}}\n}\n",
      "body": "a\n\n{{name}}\n{{#isOpen}}\nopen\n{{/isOpen}}\n{{^isOpen}}closed{{/isOpen}}\n",
    ])
    #expect(
      try library.render(ExampleType(name: "1\n2")) == "{\n  a\n\n  1\n2\n  closed\n}\n")
  }

  @Test("A partial in the middle of a line keeps the indentation of the following lines")
  func inlinePartial() throws {
    let library = TemplateLibrary([
      "main": "  {{>outer}}\n", "outer": "f({{>arguments}})\n", "arguments": "1,\n2",
    ])
    #expect(try library.render(ExampleType()) == "  f(1,\n  2)\n")
  }

  @Test("A partial can be called with a string or a model")
  func partialOnText() throws {
    let library = TemplateLibrary([
      "main": "{{#documentation}}\n  {{>line}}\n{{/documentation}}\n", "line": "/// {{.}}\n",
    ])
    let model = ExampleType(documentation: ["one", "two"])
    #expect(try library.render(model) == "  /// one\n  /// two\n")
  }

  @Test("A partial sees only the model that it is called with")
  func partialSeesItsModel() {
    let library = TemplateLibrary([
      "main": "{{#properties}}{{>property}}{{/properties}}", "property": "{{isOpen}}",
    ])
    #expect(
      library.errors == [
        "property.mustache:1:3: error: ExampleProperty has no field 'isOpen' "
          + "[template-unknown-field]"
      ])
  }

  @Test("Lines end with a line feed, whatever the template file's line endings")
  func lineEndings() throws {
    let library = TemplateLibrary(["main": "\u{FEFF}{{#isOpen}}\r\na\r\n{{/isOpen}}\r\nb\r\n"])
    #expect(try library.render(ExampleType(isOpen: true)) == "a\nb\n")
  }

  @Test("A replaced block can have several lines, or none")
  func blocks() throws {
    let templates = [
      "type": """
      struct {{name}} {
        {{$members}}
        // no members
        {{/members}}
      }

      """
    ]
    func render(_ main: String) throws -> String {
      try TemplateLibrary(templates.merging(["main": main]) { $1 }).render(
        ExampleType(
          properties: [ExampleProperty(name: "id"), ExampleProperty(name: "age", type: "Int")]))
    }
    #expect(try render("{{>type}}\n") == "struct Run {\n  // no members\n}\n")
    #expect(try render("{{<type}}{{$members}}{{/members}}{{/type}}\n") == "struct Run {\n}\n")
    #expect(
      try render("{{<type}}{{$members}}let a = 1{{/members}}{{/type}}\n")
        == "struct Run {\n  let a = 1\n}\n")
    #expect(
      try render(
        """
        {{<type}}
            {{$members}}
            {{#properties}}
            var {{name}}: {{type}}
            {{/properties}}
            {{/members}}
        {{/type}}

        """) == "struct Run {\n  var id: String\n  var age: Int\n}\n")
  }
}

extension TemplateLibrary {
  /// The errors in `main`, one message each.
  var errors: [String] {
    do throws(InvalidTemplate) {
      _ = try compile("main", for: ExampleType.self)
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }
}

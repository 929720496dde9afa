import Diagnostics
import Testing

@testable import TemplateEngine

@Suite("Errors in templates")
struct TemplateErrorTests {
  @Test(
    "Each error has its message",
    arguments: [
      ("{{#isOpen}}", "1:1: error: 'isOpen' is never closed [template-unclosed-section]"),
      (
        "a\n {{/isOpen}}",
        "2:2: error: 'isOpen' is closed but was never opened [template-unopened-section]"
      ),
      (
        "{{#isOpen}}\nä{{/isopen}}{{/isOpen}}",
        "2:2: error: 'isopen' is closed here, but 'isOpen' is open since line 1 "
          + "[template-mismatched-section]"
      ),
      (
        "{{#properties}}{{#isKey}}{{/properties}}",
        "1:16: error: 'isKey' is never closed [template-unclosed-section]"
      ),
      ("äö {{ nmae }}", "1:7: error: ExampleType has no field 'nmae' [template-unknown-field]"),
      (
        "{{#properties}}{{nmae}}{{/properties}}",
        "1:18: error: ExampleProperty has no field 'nmae', nor has ExampleType "
          + "[template-unknown-field]"
      ),
      (
        "{{#nothing}}{{at.all}}{{/nothing}}",
        "1:4: error: ExampleType has no field 'nothing' [template-unknown-field]"
      ),
      (
        "{{deprecation.text}}",
        "1:3: error: ExampleDeprecation has no field 'text' [template-unknown-field]"
      ),
      (
        "{{name.text}}",
        "1:3: error: 'name' is a text, so it has no field 'text' [template-wrong-kind]"
      ),
      ("{{isFirst}}", "1:3: error: ExampleType has no field 'isFirst' [template-unknown-field]"),
      (
        "{{a..b}}",
        "1:3: error: 'a..b' is not a name: a part of it is empty [template-invalid-name]"
      ),
      (
        "{{isOpen}}",
        "1:3: error: 'isOpen' is a flag, which cannot be written as text [template-wrong-kind]"
      ),
      (
        "{{{properties}}}",
        "1:4: error: 'properties' is a list, which cannot be written as text [template-wrong-kind]"
      ),
      (
        "{{documentation}}",
        "1:3: error: 'documentation' is a list of texts, which cannot be written as text "
          + "[template-wrong-kind]"
      ),
      ("{{.}}", "1:3: error: '.' is the model ExampleType here, not a text [template-wrong-kind]"),
      ("{{>body}}", "1:4: error: there is no template 'body' [template-unknown-template]"),
      (
        "{{<body}}{{/body}}",
        "1:4: error: there is no template 'body' [template-unknown-template]"
      ),
      ("{{name", "1:1: error: this tag is never closed [template-unclosed-tag]"),
      ("{", nil),
      ("a {{", "1:3: error: this tag is never closed [template-unclosed-tag]"),
      ("{{{name}}", "1:1: error: this tag is never closed [template-unclosed-tag]"),
      ("{{name\n{{name}}", "1:1: error: this tag is not closed [template-unclosed-tag]"),
      ("{{ }}", "1:1: error: this tag names nothing [template-missing-name]"),
      (
        "{{first name}}",
        "1:3: error: 'first name' is not a name: it holds a space [template-invalid-name]"
      ),
      (
        "{{= <% =}}",
        "1:1: error: this tag should hold two delimiters, parted by a space "
          + "[template-invalid-delimiters]"
      ),
      (
        "a\n{{>main}}",
        "2:4: error: 'main' ends up calling itself for the same model, without end "
          + "[template-endless-recursion]"
      ),
      (
        "{{#isOpen}}{{>main}}{{/isOpen}}",
        "1:15: error: 'main' ends up calling itself for the same model, without end "
          + "[template-endless-recursion]"
      ),
    ] as [(String, String?)])
  func mistakes(template: String, expected: String?) {
    let expected = expected.map { ["main.mustache:" + $0] } ?? []
    #expect(TemplateLibrary(["main": template]).errors == expected)
  }

  @Test("A hint contains the nearest field and all existing ones")
  func hints() throws {
    let library = TemplateLibrary([
      "main": "{{#properties}}{{#isLst}}{{/isLst}}{{typ}}{{/properties}}"
    ])
    #expect(
      library.diagnostics.map(\.hint) == [
        "did you mean 'isLast'? fields of ExampleProperty are name, type, isKey; "
          + "fields of ExampleType are name, documentation, isOpen, properties, nested, deprecation",
        "did you mean 'type'? fields of ExampleProperty are name, type, isKey; "
          + "fields of ExampleType are name, documentation, isOpen, properties, nested, deprecation",
      ])
    let partial = TemplateLibrary(["main": "{{>Recrod}}", "Record": ""])
    #expect(
      partial.diagnostics.map(\.hint) == ["did you mean 'Record'? templates are Record, main"])
  }

  @Test("All errors of a template and of those that it calls are reported, each once")
  func allMistakes() {
    let library = TemplateLibrary([
      "main": "{{one}}\n{{#nested}}{{>other}}{{/nested}}{{>other}}\n{{two}}\n{{three\n",
      "other": "{{#isOpen}}\n{{four}}",
    ])
    #expect(
      library.diagnostics.map { "\($0.location.map(String.init(describing:)) ?? "") \($0.code)" }
        == [
          "main.mustache:4:1 template-unclosed-tag",
          "main.mustache:1:3 template-unknown-field",
          "main.mustache:3:3 template-unknown-field",
          "other.mustache:1:1 template-unclosed-section",
          "other.mustache:2:3 template-unknown-field",
        ])
  }

  @Test("Two templates that call each other infinitely are reported at both calls")
  func mutualRecursion() {
    let library = TemplateLibrary([
      "main": "{{>other}}", "other": "{{#isOpen}}{{>main}}{{/isOpen}}",
    ])
    #expect(
      library.diagnostics.map(\.code)
        == [.templateEndlessRecursion, .templateEndlessRecursion])
  }

  @Test("A template that is missing, not UTF-8 or nested too deeply is an error")
  func unusable() {
    #expect(
      TemplateLibrary(["man": ""]).errors == [
        "error: there is no template 'main' [template-unknown-template]"
      ])
    let invalid = TemplateLibrary(templates: [
      TemplateSource(file: "T/main.mustache", bytes: [0x61, 0x0A, 0xC3, 0xA4, 0xFF])
    ])
    #expect(
      invalid.errors == [
        "T/main.mustache:2:2: error: the template is not UTF-8 [template-encoding]"
      ])
    let deep = String(repeating: "{{#isOpen}}", count: 100_000)
    #expect(
      TemplateLibrary(["main": deep]).errors == [
        "main.mustache:1:1101: error: more than 100 sections are open here [template-too-deep]"
      ])
  }

  @Test("No text makes the compiler crash")
  func anyText() {
    let pieces = [
      "{{#isOpen}}", "{{/isOpen}}", "{{^name}}", "{{/name}}", "{{$b}}", "{{/b}}", "{{<other}}",
      "{{/other}}", "{{>other}}", "{{name}}", "{{", "}}", "{{{", "}}}", "{{!", "{{=<% %>=}}",
      "<%={{ }}=%>", "\n", "\n", "\r\n", "  ", "text", "\u{FEFF}", "ä", "{{#documentation}}",
      "{{/documentation}}", "{{.}}",
    ]
    var state: UInt64 = 1
    for _ in 0..<3_000 {
      var template = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        template += pieces[Int(state >> 33) % pieces.count]
      }
      let library = TemplateLibrary(["main": template, "other": " {{$b}}\n  x\n {{/b}}{{name}}"])
      _ = try? library.render(RenderingTests.model)
    }
  }
}

extension TemplateLibrary {
  /// The errors in `main`.
  fileprivate var diagnostics: [Diagnostic] {
    do throws(InvalidTemplate) {
      _ = try compile("main", for: ExampleType.self)
      return []
    } catch {
      return error.diagnostics
    }
  }
}

import TemplateEngine
import Testing

/// A call with its arguments, as in the emitter.
private struct ExampleCall: ViewModel {
  var name = "call"
  var arguments: [String] = []
  var code: Layout = ""
  var comment = Comment([], marker: "///")
  var isOpen = false

  static let fields: [Field<ExampleCall>] = [
    .text("name", "the function") { $0.name },
    .lines("arguments", "the arguments") { $0.arguments },
    .code("code", "an expression") { $0.code },
    .comment("comment", "what is said of it") { $0.comment },
    .flag("isOpen", "a condition") { $0.isOpen },
  ]
}

@Suite("Groups of a template")
struct GroupTests {
  private func render(
    _ template: String, _ model: ExampleCall, width: Int = 20,
    partials: [String: String] = [:]
  ) throws -> String {
    try TemplateLibrary(partials.merging(["main": template]) { $1 })
      .compile("main", for: ExampleCall.self, alignsValues: true, width: width).render(model)
  }

  private static let call = """
      {{name}}({{(arguments}}
        {{#arguments}}
        {{.}}{{,}}
        {{/arguments}}
      {{)}}).end
      after

    """

  @Test(
    "Arguments are on one line, or on their own line, or on one line each",
    arguments: [
      ([], "  call().end\n  after\n"),
      (["a"], "  call(a).end\n  after\n"),
      (["aa", "bb"], "  call(aa, bb).end\n  after\n"),
      (["aaaa", "bbb"], "  call(\n    aaaa, bbb).end\n  after\n"),
      (
        ["aaaaaaaa", "bbbbbbbb"], "  call(\n    aaaaaaaa,\n    bbbbbbbb).end\n  after\n"
      ),
    ])
  func arguments(arguments: [String], expected: String) throws {
    #expect(try render(Self.call, ExampleCall(arguments: arguments)) == expected)
  }

  @Test("A line is limited by the width in characters")
  func width() throws {
    let template = "{{name}}({{(arguments}}{{#arguments}}{{.}}{{,}}{{/arguments}}{{)}})\n"
    let model = ExampleCall(name: "éééé", arguments: ["ééééééé", "ééééééé"])
    #expect(try render(template, model, width: 22) == "éééé(ééééééé, ééééééé)\n")
    #expect(try render(template, model, width: 21) == "éééé(\n  ééééééé, ééééééé)\n")
    #expect(try render(template, model, width: 19) == "éééé(\n  ééééééé, ééééééé)\n")
    #expect(try render(template, model, width: 18) == "éééé(\n  ééééééé,\n  ééééééé)\n")
  }

  @Test("The closing bracket of parameters is on its own line")
  func parameters() throws {
    let template =
      "func {{name}}({{(parameters}}{{#arguments}}{{.}}{{,}}{{/arguments}}{{)}}) {\n}\n"
    #expect(try render(template, ExampleCall(arguments: ["a"])) == "func call(a) {\n}\n")
    #expect(
      try render(template, ExampleCall(arguments: ["a: A", "b: B"]))
        == "func call(\n  a: A, b: B\n) {\n}\n")
    #expect(
      try render(template, ExampleCall(arguments: ["aaaa: AAAA", "bbbb: BBBB"]))
        == "func call(\n  aaaa: AAAA,\n  bbbb: BBBB\n) {\n}\n")
  }

  @Test("Each element is on its own line, and the last of several has a comma")
  func elements() throws {
    let template = """
      let {{name}} = [{{(elements}}
        {{#arguments}}
        {{.}}{{,}}
        {{/arguments}}
      {{)}}]
      """
    #expect(
      try render(template, ExampleCall(arguments: ["a", "b"])) == "let call = [a, b]")
    #expect(
      try render(template, ExampleCall(arguments: ["aaaa", "bbb"]))
        == "let call = [\n  aaaa,\n  bbb,\n]")
    #expect(
      try render(template, ExampleCall(arguments: ["aaaaaaaaa"]))
        == "let call = [\n  aaaaaaaaa\n]")
  }

  @Test("Space for a comma is reserved after each list of several elements")
  func roomForCommas() throws {
    let list: Layout = "[\(.group(.elements, ["a", "b"]))]"
    let lists: Layout = "call(\(.group(.arguments, [list, list])))"
    #expect(try render("{{(}}{{code}}{{)}}", ExampleCall(code: lists), width: 22) == lists.text)
    #expect(try render("{{(}}{{code}}{{)}}", ExampleCall(code: lists), width: 21) != lists.text)
    #expect(lists.text.count == 20)
  }

  @Test("A group without a kind has the template's line breaks")
  func lines() throws {
    let template = """
        {{(}}
        case {{name}}:
          return {{name}}
        {{)}}
        after
      """
    #expect(
      try render(template, ExampleCall(name: "a")) == "  case a: return a\n  after")
    #expect(
      try render(template, ExampleCall(name: "aaaaaa"))
        == "  case aaaaaa:\n    return aaaaaa\n  after")
  }

  @Test("A group without a kind can be at the end or in the middle of a line")
  func linesWithin() throws {
    let template = "var {{name}}: A {{(}}{\n  {{name}}()\n}{{)}}\n"
    #expect(try render(template, ExampleCall(name: "a")) == "var a: A { a() }\n")
    #expect(
      try render(template, ExampleCall(name: "aaaaa")) == "var aaaaa: A {\n  aaaaa()\n}\n")
  }

  @Test("Outer groups are broken before inner ones")
  func nesting() throws {
    let template = """
      ff({{(arguments}}
        gg({{(arguments}}
          {{#arguments}}
          {{.}}{{,}}
          {{/arguments}}
        {{)}}){{,}}
        c
      {{)}})
      """
    #expect(try render(template, ExampleCall(arguments: ["a", "b"])) == "ff(gg(a, b), c)")
    #expect(
      try render(template, ExampleCall(arguments: ["aaaa", "bbbb"]))
        == "ff(\n  gg(aaaa, bbbb), c)")
    #expect(
      try render(template, ExampleCall(arguments: ["aaaaaaa", "bbbbb"]))
        == "ff(\n  gg(\n    aaaaaaa, bbbbb),\n  c)")
  }

  @Test("Commas are only between existing items")
  func optionalItems() throws {
    let template = """
      f({{(arguments}}
        {{#isOpen}}
        a{{,}}
        {{/isOpen}}
        {{#name}}
        {{name}}{{,}}
        {{/name}}
      {{)}})
      """
    #expect(try render(template, ExampleCall(name: "b", isOpen: true)) == "f(a, b)")
    #expect(try render(template, ExampleCall(name: "", isOpen: true)) == "f(a)")
    #expect(try render(template, ExampleCall(name: "b")) == "f(b)")
    #expect(try render(template, ExampleCall(name: "")) == "f()")
  }

  @Test("Partials can contain groups and parts of groups, and be in groups")
  func partials() throws {
    let partials = [
      "Call": "{{name}}({{(arguments}}\n  {{> Items}}\n{{)}})\n",
      "Items": "{{#arguments}}\n{{.}}{{,}}\n{{/arguments}}\n",
    ]
    let model = ExampleCall(arguments: ["aaaaaaa", "bbbbbbb"])
    #expect(
      try render("{\n  {{> Call}}\n}\n", model, width: 21, partials: partials)
        == "{\n  call(\n    aaaaaaa, bbbbbbb)\n}\n")
    #expect(
      try render("{\n  {{> Call}}\n}\n", model, width: 20, partials: partials)
        == "{\n  call(\n    aaaaaaa,\n    bbbbbbb)\n}\n")
  }

  @Test("Text outside of groups is written unchanged, however long")
  func textOutside() throws {
    let template = """
      /* call(aaaaaaaaaaaa, bbbbbbbbbb)
         call(aaaaaaaaaaaa, bbbbbbbbbb) */
      let text = \"""
        call(aaaaaaaaaaaa, bbbbbbbbbb)
        \"""
      {{name}}(aaaaaaaaaaaa, bbbbbbbbbb)

      """
    #expect(
      try render(template, ExampleCall())
        == template.replacing("{{name}}", with: "call"))
  }

  @Test("Code is broken in a group that is too long, and nowhere else")
  func code() throws {
    let code: Layout = "f(\(.group(.arguments, ["aaaaaaa", "bbbbbbb"])))"
    #expect(
      try render("let x = {{(}}{{code}}{{)}}\n", ExampleCall(code: code))
        == "let x = f(\n  aaaaaaa, bbbbbbb)\n")
    #expect(
      try render("// It is {{code}}\n", ExampleCall(code: code))
        == "// It is f(aaaaaaa, bbbbbbb)\n")
    #expect(
      try render("g({{(arguments}}{{code}}{{,}} c{{)}})\n", ExampleCall(code: code))
        == "g(\n  f(\n    aaaaaaa,\n    bbbbbbb),\n  c)\n")
    #expect(try render("{{#code}}{{code}}{{/code}}", ExampleCall()) == "")
  }

  @Test("An assigned value is on the next line only if it fits there")
  func assignment() throws {
    let template = "let {{name}} = {{(value}}{{code}}{{)}}\n"
    #expect(
      try render(template, ExampleCall(code: "aaaaaaaaaaaa"))
        == "let call =\n  aaaaaaaaaaaa\n")
    #expect(
      try render(template, ExampleCall(code: "aaaaaaaaaaaaaaaaaaaa"))
        == "let call = aaaaaaaaaaaaaaaaaaaa\n")
    let call: Layout = "ffffffff(\(.group(.arguments, ["a", "b", "c"])))"
    #expect(
      try render(template, ExampleCall(code: call)) == "let call = ffffffff(\n  a, b, c)\n")
  }

  @Test("Names are broken before a dot if the rest does not fit")
  func names() throws {
    var name: Layout = "extension Aaaaa"
    for part in ["Bbbbb", "Ccccc", "Ddddd"] {
      name.appendLineEndIfNeeded(indentation: 2)
      name.append("." + part)
    }
    name.appendSpaceOrLineEnd(indentation: 0)
    name.append("{")
    #expect(
      try render("{{(}}{{code}}{{)}}", ExampleCall(code: name))
        == "extension Aaaaa\n  .Bbbbb.Ccccc.Ddddd\n{")
  }

  @Test("Foldable text is folded if it fits on no line")
  func foldable() throws {
    struct Words: FoldableText {
      var text: String { "'one two three'" }
      func lines(width: Int) -> [String] { ["'''", "one two", "three", "'''"] }
    }
    let code: Layout = "f(\(.group(.arguments, ["a", "b: \(Layout(Words()))"])))"
    #expect(
      try render("{{(}}{{code}}{{)}}", ExampleCall(code: code), width: 24)
        == "f(a, b: 'one two three')")
    #expect(
      try render("{{(}}{{code}}{{)}}", ExampleCall(code: code), width: 16)
        == "f(\n  a,\n  b: '''\n    one two\n    three\n    ''')")
  }

  @Test("A comment is folded at its location")
  func comment() throws {
    let lines = [
      Comment.Line(words: ["one", "two", "three", "four"]), Comment.Line(prefix: "> ", words: []),
      Comment.Line(prefix: "- ", hanging: "  ", words: ["five", "six", "seven", "eight"]),
      Comment.Line(words: ["never broken within"]),
    ]
    #expect(
      try render("  {{comment}}\n", ExampleCall(comment: Comment(lines, marker: "///")))
        == """
          /// one two three
          /// four
          /// >
          /// - five six
          ///   seven eight
          /// never broken within

        """)
  }

  @Test(
    "An unclosed or unknown group is an error with its line",
    arguments: [
      (
        "a\n{{(}}b",
        "2:1: error: this group is never closed [template-unbalanced-group]"
      ),
      (
        "a{{)}}", "1:2: error: a group is closed here, but none is open [template-unbalanced-group]"
      ),
      (
        "{{#isOpen}}{{(}}{{/isOpen}}{{)}}",
        "1:12: error: this group is never closed [template-unbalanced-group]"
      ),
      (
        "{{(}}{{#isOpen}}{{)}}{{/isOpen}}",
        "1:6: error: 'isOpen' is never closed [template-unclosed-section]"
      ),
      (
        "{{(argument}}{{)}}",
        "1:4: error: there is no kind of group 'argument' [template-unknown-group]"
      ),
      (
        "a{{,}}",
        "1:2: error: no group is open whose items the comma could separate "
          + "[template-unbalanced-group]"
      ),
    ])
  func errors(template: String, expected: String) {
    let error = #expect(throws: InvalidTemplate.self) { try render(template, ExampleCall()) }
    #expect(error?.diagnostics.first?.description.hasPrefix("main.mustache:" + expected) == true)
  }
}

import TemplateEngine
import Testing

/// A line with different kinds of content.
private struct ExampleLine: ViewModel {
  var text = ""
  var code: Layout = ""
  var words = Comment([], marker: "//")

  static let fields: [Field<ExampleLine>] = [
    .text("text", "a text") { $0.text },
    .code("code", "an expression") { $0.code },
    .comment("words", "a comment") { $0.words },
    .flag("isShown", "a condition") { _ in true },
  ]
}

@Suite("Lines that are too long")
struct LongLineTests {
  private static let width = 10
  private static let partials = ["Inner": "inner {{text}}\nlast\n", "Fixed": "a\n12345678\nb\n"]

  /// Whether a line of the text is too long, determined by searching the text.
  private static func hasLongLine(_ text: String) -> Bool {
    text.split(separator: "\n").contains { line in
      !line.drop { $0 == " " }.hasPrefix("//") && line.count > width
    }
  }

  private func render(
    _ template: String, _ model: ExampleLine
  ) throws -> (text: String, hasLongLine: Bool) {
    var output: [UInt8] = []
    let rendering = try TemplateLibrary(Self.partials.merging(["main": template]) { $1 })
      .compile(
        "main", for: ExampleLine.self, alignsValues: true, width: Self.width, commentMarker: "//"
      ).render(model, into: &output)
    return (String(decoding: output, as: UTF8.self), rendering.hasLongLine)
  }

  @Test(
    "Long lines of the template, with the indentation of partials, are reported unless comments",
    arguments: [
      ("1234567890", false), ("12345678901", true), ("a\n12345678901\nb", true),
      ("éééééééééé\n", false), ("// 12345678901\na\n", false), ("  // 12345678901\n", false),
      ("{{#isShown}}// 12345678901{{/isShown}}\na", false), ("a // 12345678901\n", true),
      ("  {{> Fixed}}\n", false), ("   {{> Fixed}}\n", true), ("\n\n  {{> Fixed}}", false),
    ])
  func literals(template: String, isTooLong: Bool) throws {
    let result = try render(template, ExampleLine())
    #expect(result.hasLongLine == isTooLong)
  }

  private static let templates = [
    "a {{text}}\n", "{{text}} b", "  a\n  {{text}}", "// {{text}}\na\n", "  {{> Inner}}\nx\n",
    "a({{(arguments}}{{text}}{{,}}b{{)}})\n", "a({{(arguments}}{{code}}{{)}}) b\nc\n",
    "{{(}}\n  {{code}}\n  b\n{{)}}\nc\n", "{{(}}{{text}}{{)}}\n", "{{words}}\n{{text}}",
    "{{#isShown}}\n  {{words}}\n  {{(}}{{code}} {{text}}{{)}}\n{{/isShown}}\n",
  ]

  @Test("The reported lines are exactly the long lines of the output", arguments: templates)
  func values(template: String) throws {
    let texts = [
      "", "b", "123456", "12345678901", "éééééé", "a\nb", "a\n12345678\nb", "a\n1234567890\n",
    ]
    for text in texts {
      let isOneLine = !text.contains("\n")
      let lines = [["123456789012", "and", "more"], [], ["b"]].map { Comment.Line(words: $0) }
      for code in [Layout(text)] + (isOneLine ? [.group(.arguments, [Layout(text), "cde"])] : []) {
        let model = ExampleLine(
          text: text, code: code, words: Comment(lines, marker: "//"))
        let result = try render(template, model)
        #expect(result.hasLongLine == Self.hasLongLine(result.text), "\(result.text)")
      }
    }
  }
}

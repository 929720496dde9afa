import Testing

@testable import Markdown

/// A text from a document, and the Markdown that is written for it.
struct Words: Sendable, CustomTestStringConvertible {
  let source: String
  let written: String

  init(_ source: String, _ written: String) {
    self.source = source
    self.written = written
  }

  var testDescription: String { source }
}

@Suite("Markdown pages")
struct MarkdownPageTests {
  static func written(_ source: String) -> String {
    MarkdownPage(source).lines.map { line in
      let text = line.prefix + line.words.joined(separator: " ")
      return String(text.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  @Test(
    "HTML becomes the equivalent Markdown",
    arguments: [
      Words("<p>One.</p><p>Two <b>bold</b>.</p>", "One.\n\nTwo **bold**."),
      Words("One<br>two<br/><BR />three", "One\n\ntwo\n\nthree"),
      Words("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c"),
      Words("<ol start=3><li>a<li>b</ol>", "3. a\n4. b"),
      Words("Kinds:<br>- a<br>- b<br>Others.", "Kinds:\n\n- a\n- b\n\nOthers."),
      Words("<li>a</li>\n\n<li>b</li>", "- a\n- b"),
      Words(
        "See <a href=\"https://a.test/x?y=1&amp;z\">here</a>.",
        "See [here](https://a.test/x?y=1&z)."),
      Words("A <a href='/x'>relative</a> one", "A relative one"),
      Words("<code>a &lt; b</code> and <tt>`</tt>", "`a < b` and ``` ` ```"),
      Words("Run\n<pre><code>  a\n\n    b &amp; c\n</code></pre>", "Run\n\n```\na\n\n  b & c\n```"),
      Words("<h2>Title</h2>text", "## Title\n\ntext"),
      Words("<blockquote>said<p>twice</blockquote>", "> said\n>\n> twice"),
      Words(
        "<table><tr><th>a<th>b</tr>\n\n<tr><td>1|2</td></tr></table>",
        "| a | b |\n| --- | --- |\n| 1\\|2 |  |"),
      Words("<dl><dt>a</dt><dd>b</dd></dl>", "- **a**\n\n  b"),
      Words("<details><summary>More</summary>\n\n- a\n\n</details>", "**More**\n\n- a"),
      Words("<script>evil()</script>a\n<!-- b\n\nc -->d", "a\n\nd"),
      Words("10<sup>6</sup> m<sup>2</sup> H<sub>2</sub>O", "10⁶ m² H₂O"),
      Words("un<i>in</i>terrupted, <b> spaced </b>out", "un*in*terrupted, **spaced** out"),
      Words("a<b>(b)</b>c", "a(b)c"),
    ])
  func html(words: Words) { #expect(Self.written(words.source) == words.written) }

  @Test(
    "Text that resembles HTML is kept",
    arguments: [
      Words("The <id> of List<String>, a<b", "The \\<id> of List\\<String>, a\\<b"),
      Words("`<b>` and 1 < 2 & 3 > 2", "`<b>` and 1 < 2 & 3 > 2"),
      Words("&lt;b&gt; &amp;amp; &nosuch; &#8212; &#x26;", "\\<b> \\&amp; &nosuch; — &"),
      Words("<https://a.test> <a@b.test>", "<https://a.test> [a@b.test](mailto:a@b.test)"),
      Words("<p unclosed", "\\<p unclosed"),
      Words("<code>never closed", "\\<code>never closed"),
      Words("Copy <source> to <b>: <time>, <img>", "Copy \\<source> to \\<b>: \\<time>, \\<img>"),
      Words(
        "An <a href='/x'>open link of `a` and <span class=x>more", "An open link of `a` and more"),
      Words(
        "A <b>bold <i>word</b> and\n\nmore <b>of it", "A **bold \\<i>word** and\n\nmore **of it**"),
    ])
  func characters(words: Words) { #expect(Self.written(words.source) == words.written) }

  @Test(
    "Blocks of Markdown are kept",
    arguments: [
      Words("```json\n{\n  \"a\": [1]\n}\n```\nafter", "```json\n{\n  \"a\": [1]\n}\n```\n\nafter"),
      Words("~~~\n```\n~~~", "````\n```\n````"),
      Words("Code:\n\n    a\n      b", "Code:\n\n```\na\n  b\n```"),
      Words("# A #\n\nB\n=", "# A\n\n# B"),
      Words("a\n* b\n  + c\n\n    d\n* e", "a\n\n- b\n  - c\n\n    d\n- e"),
      Words("1. a\n  - b\n2. c", "1. a\n   - b\n2. c"),
      Words("• a\n• b", "- a\n- b"),
      Words("> a\nlazy\n>\n> - b", "> a lazy\n>\n> - b"),
      Words("a | b\n:-- | --:\n`x\\|y` | z", "| a | b |\n| --- | --- |\n| `x\\|y` | z |"),
      Words("a\n\n---\n\nb", "a\n\n***\n\nb"),
      Words("one  \ntwo\\\nthree", "one\n\ntwo\n\nthree"),
    ])
  func blocks(words: Words) { #expect(Self.written(words.source) == words.written) }

  @Test(
    "Links with a destination are kept, and others become text",
    arguments: [
      Words("[a](https://a.test/b_(c))", "[a](https://a.test/b_%28c%29)"),
      Words("[a](/b \"title\") [c](ref:d) [`e`](#f)", "a c `e`"),
      Words("[a](//b.test) [c](www.d.test)", "[a](https://b.test) [c](https://www.d.test)"),
      Words(
        "[a][b] and [b]\n\n[b]: https://c.test 'title'",
        "[a](https://c.test) and [b](https://c.test)"),
      Words("![an image](https://a.test/b.png) ![](x.png)", "[an image](https://a.test/b.png)"),
      Words("[![badge](a.svg)](https://b.test)", "[badge](https://b.test)"),
      Words("a[0] and [b] (c)", "a[0] and [b] (c)"),
    ])
  func links(words: Words) { #expect(Self.written(words.source) == words.written) }

  @Test("No line begins with a word that would begin a block")
  func wordsThatBeginBlocks() {
    let lines = MarkdownPage("takes 5 - 3 of @all, or 1. of # those > 2").lines
    #expect(
      lines.map(\.words) == [
        ["takes", "5 -", "3", "of @all,", "or 1.", "of #", "those >", "2"]
      ])
    #expect(Self.written("<p>- a</p><p>1. b</p><p># c</p>") == "\\- a\n\n1\\. b\n\n\\# c")
  }

  @Test("Line breaks are preserved")
  func lineBreaks() {
    #expect(
      Self.written("off = 0\n1 = on\nWords that\ngo on") == "off = 0\n1 = on\nWords that go on")
  }

  @Test(
    "Reading takes limited time, whatever the text",
    arguments: [
      "<!--", "](", "[", "`", "``a`", "<a ", "> ", "- a\n\n", "<ul>", "<b>", "&", "|", "<code>",
      "<li>", "<li>a</li>\n\n", "- a<br>",
    ])
  func growth(part: String) {
    let page = MarkdownPage(String(repeating: part, count: 20_000))
    #expect(page.lines.count < 50_000)
  }

  @Test("The plain text is one line")
  func oneLine() {
    let page = MarkdownPage("<p>Kinds:</p>\n\n- a\n- **b**\n\n```\nc\n```")
    #expect(page.line == "Kinds: a; **b**; `c`")
    #expect(page.blocks.plainText == "Kinds: a; b; `c`")
  }
}

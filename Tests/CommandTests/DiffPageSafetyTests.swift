import Foundation
import Testing

@Suite("Safety of HTML reports")
struct DiffPageSafetyTests {
  @Test("The report loads and runs only its own style and script")
  func policy() async throws {
    let page = try await ShopVersions.page()
    let policy = page.all("meta").first {
      $0.attributes["http-equiv"] == "Content-Security-Policy"
    }
    let style = try await Self.digest(page.style)
    let script = try await Self.digest(page.script)
    #expect(
      policy?.attributes["content"]
        == "default-src 'none'; style-src 'sha256-\(style)'; script-src 'sha256-\(script)'; "
        + "base-uri 'none'; form-action 'none'")
    #expect(page.all("script").count == 1 && page.all("style").count == 1)
    for name in ["src", "srcset", "action", "style", "xlink:href"] {
      #expect(page.values(name).isEmpty, "\(name)")
    }
    #expect(!page.style.contains("url(") && !page.style.contains("@import"))
    #expect(!page.script.contains("innerHTML") && !page.script.contains("http"))
  }

  @Test("Links lead to anchors of the report only, each of which exists once")
  func links() async throws {
    let folder = Repository.root.appending(path: "spec/history")
    let page = try Page(
      try await ShopVersions.html(
        "runs-create-1-oldest.yaml", "runs-create-3-newest.md", in: folder))
    let anchors = page.values("id")
    #expect(Set(anchors).count == anchors.count)
    #expect(anchors.contains("property-added-RunCreate.tools"))
    for link in page.values("href") {
      #expect(link.hasPrefix("#") && anchors.contains(String(link.dropFirst())), "\(link)")
    }
  }

  @Test("Strings of a document are shown as text, whatever they contain")
  func hostileTexts() async throws {
    try await Workspace.withTemporary { workspace in
      let texts = Self.hostileTexts
      try workspace.write("old.yaml", Self.hostileDocument(texts, values: []))
      try workspace.write("new.yaml", Self.hostileDocument(texts, values: texts))
      let text = try await ShopVersions.html("old.yaml", "new.yaml", in: workspace.folder)
      let page = try Page(text)
      #expect(page.all("article").count > texts.count)
      // The page must not have elements or attributes that the page of a harmless document does not
      // have.
      let harmless = try await ShopVersions.page()
      let known = Set(harmless.elements.map(\.name) + ["del", "ins", "details", "summary"])
      #expect(Set(page.elements.map(\.name)).isSubset(of: known))
      let attributes = Set(page.elements.flatMap(\.attributes.keys))
      #expect(attributes.isSubset(of: Set(harmless.elements.flatMap(\.attributes.keys))))
      #expect(page.all("script").count == 1 && page.script == harmless.script)
      #expect(page.all("h1").map(\.text) == ["</title><script>alert(1)</script>"])
      // Invisible characters, and those that change the writing direction, are shown as numbers.
      let unseen = text.unicodeScalars.filter { scalar in
        let category = scalar.properties.generalCategory
        return (category == .control && scalar != "\n" && scalar != "\t")
          || (category == .format && scalar != "\u{200D}")
      }
      #expect(unseen.isEmpty)
      #expect(page.all("code").contains { $0.text.contains("⟨U+202E⟩evil") })
    }
  }

  @Test("An id that cannot be shown unchanged has no copy button")
  func unfaithfulIdentifier() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("old.yaml", Self.hostileDocument(["simple", "\u{202E}evil"], values: []))
      try workspace.write("new.yaml", Self.hostileDocument([], values: []))
      let page = try Page(try await ShopVersions.html("old.yaml", "new.yaml", in: workspace.folder))
      let ids = page.values("data-id")
      #expect(ids.contains { $0.contains("simple") })
      #expect(!ids.contains { $0.contains("evil") })
    }
  }

  @Test("The report is the same in each run, byte for byte")
  func deterministic() async throws {
    let folder = Repository.root.appending(path: "spec/history")
    let first = try await ShopVersions.html(
      "runs-create-1-oldest.yaml", "runs-create-2-middle.yaml", in: folder)
    let second = try await ShopVersions.html(
      "runs-create-1-oldest.yaml", "runs-create-2-middle.yaml", in: folder)
    #expect(first == second)
  }

  // MARK: Hostile documents

  private static let hostileTexts: [String] =
    HostileText.syntax + HostileText.lineBreaks + HostileText.invisible.filter { $0 != "\u{0}" } + [
      "</script><script>alert(1)</script>", "</style><img src=x onerror=alert(1)>",
      "<img src=x onerror=\"alert(1)\"/>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='x",
      "--><svg onload=alert(1)>", "]]>", "<![CDATA[", "<!--", "&lt;", "&#x3c;b&#x3e;",
      "{{{script}}}",
      "javascript:alert(1)",
    ]

  /// A document with the strings as its title, and as names, values and descriptions.
  private static func hostileDocument(_ texts: [String], values: [String]) -> String {
    let title = HostileDocument.quoted("</title><script>alert(1)</script>")
    let properties = texts.map { text in
      let quoted = HostileDocument.quoted(text)
      return "        ? \(quoted)\n        : {type: string, deprecated: \(!values.isEmpty), "
        + "description: \(quoted)}"
    }
    let listed = (["a"] + values).map(HostileDocument.quoted).joined(separator: ", ")
    return """
      openapi: 3.1.0
      info: {title: \(title), version: \(HostileDocument.quoted("\"><b>1</b>"))}
      paths:
        /things:
          post:
            operationId: createThing
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
            responses: {'204': {description: Done}}
      components:
        schemas:
          Thing:
            type: object
            properties:
              plain: {type: string, enum: [\(listed)]}
      \(properties.joined(separator: "\n"))

      """
  }

  /// The SHA-256 of a text, computed by another program.
  private static func digest(_ text: String) async throws -> String {
    try await Workspace.withTemporary { workspace in
      try workspace.write("text", text)
      let program = URL(filePath: "/usr/bin/sha256sum")
      let isLinux = FileManager.default.isExecutableFile(atPath: program.path)
      let outcome = try await Command.run(
        isLinux ? program : URL(filePath: "/usr/bin/shasum"),
        isLinux ? ["text"] : ["-a", "256", "text"], in: workspace.folder)
      let digits = Array(outcome.output.prefix(64))
      let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { index in
        UInt8(String(digits[index..<index + 2]), radix: 16)
      }
      return Data(bytes).base64EncodedString()
    }
  }
}

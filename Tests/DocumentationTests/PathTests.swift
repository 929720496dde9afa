import Testing

@Suite("Paths in the documentation")
struct PathTests {
  @Test("Paths exist", arguments: Document.paths)
  func exist(_ page: String) throws {
    let folders = [
      "Sources/", "Plugins/", "Templates/", "Tests/", "Examples/", "spec/", "scripts/",
      "Generated/",
    ]
    for reference in try Document(page).references {
      let isPath = folders.contains { reference.hasPrefix($0) }
      guard isPath, !reference.contains("<") else { continue }
      // `scripts/regenerate --verify` is a path and an option.
      let file = reference.split(separator: " ").first.map(String.init) ?? reference
      #expect(Repository.exists(file), "there is no \(file)")
    }
  }

  @Test("Links lead to existing pages and headings", arguments: Document.paths)
  func links(_ page: String) throws {
    let text = try Repository.text(page)
    let folder =
      page.contains("/") ? page.split(separator: "/").dropLast().joined(separator: "/") + "/" : ""
    for link in text.matches(of: /\]\(([^)\s]+)\)/).map({ String($0.1) })
    where !link.contains("://") {
      let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
      let target = parts[0].isEmpty ? page : folder + parts[0]
      #expect(Repository.exists(target), "\(link)")
      guard parts.count > 1, target.hasSuffix(".md") else { continue }
      let anchors = try Repository.text(target).split(separator: "\n").filter { $0.hasPrefix("#") }
        .map(Self.anchor)
      #expect(anchors.contains(parts[1]), "\(link)")
    }
  }

  /// The anchor of a heading on GitHub.
  private static func anchor(_ heading: Substring) -> String {
    heading.drop { $0 == "#" || $0 == " " }.lowercased()
      .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
      .replacing(" ", with: "-")
  }

  @Test("Every module has a path")
  func everyModule() throws {
    let architecture = try Repository.text("ARCHITECTURE.md")
    for module in try Repository.names(in: "Sources") {
      #expect(architecture.contains("`\(module)`"), "ARCHITECTURE.md does not name \(module)")
    }
  }
}

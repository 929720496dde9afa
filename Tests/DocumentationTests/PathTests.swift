import Testing

@Suite("What the documents name")
struct PathTests {
  @Test("is there", arguments: ["README.md", "ARCHITECTURE.md"])
  func isThere(_ path: String) throws {
    let folders = [
      "Sources/", "Plugins/", "Templates/", "Tests/", "spec/", "scripts/", "Generated/",
    ]
    let paths = try Document(path).references.filter { reference in
      folders.contains { reference.hasPrefix($0) } || reference.hasSuffix(".md")
    }
    #expect(!paths.isEmpty)
    for path in paths where !path.contains("<") {
      // `scripts/regenerate --verify` is a path and an option.
      let file = path.split(separator: " ").first.map(String.init) ?? path
      #expect(Repository.exists(file), "there is no \(file)")
    }
  }

  @Test("includes every module")
  func everyModule() throws {
    let architecture = try Repository.text("ARCHITECTURE.md")
    for module in try Repository.names(in: "Sources") {
      #expect(architecture.contains("`\(module)`"), "nothing is said of \(module)")
    }
  }
}

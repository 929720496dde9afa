import Foundation
import Testing

@Suite("Names of new packages, and their dependency on Specsmith")
struct InitNameTests {
  @Test(
    "A title becomes a valid Swift name",
    arguments: [
      ("\"*/ \\\" \\\\(1) \\n# Pets\"", "Asterisk1HashPets"), ("\"\\U0001F600\"", "U1f600"),
      ("Foundation", "FoundationClient"), ("'3.0'", "API3"), ("Dataframer API", "DataframerSDK"),
      ("import", "Import"), ("Ünïcode Straße", "Unicode"),
    ])
  func titles(_ title: String, _ name: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write(
        "api.yaml", "openapi: 3.1.0\ninfo: {title: \(title), version: '1'}\npaths: {}\n")
      expectSuccess(try await InitTests.make(["api.yaml", "-q"], in: workspace))
      let folder = try #require(try workspace.names().first { $0 != "api.yaml" })
      #expect(folder.wholeMatch(of: /[A-Z][A-Za-z0-9]*/) != nil, "\(folder)")
      #expect(folder == name)
      let readme = try workspace.text("\(folder)/README.md")
      #expect(readme.split(separator: "\n", omittingEmptySubsequences: false)[1] == "")
      let settings = "\(folder)/specsmith.yaml"
      expectSuccess(
        try await Command.run(
          ["generate", "api.yaml", "-o", "SDK", "--config", settings, "-q"],
          in: workspace.folder))
    }
  }

  @Test("The given name is used", arguments: ["Till", "till_2"])
  func named(_ name: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("shop.yaml", InitTests.document)
      expectSuccess(try await InitTests.make(["shop.yaml", "--name", name], in: workspace))
      #expect(workspace.exists("\(name)/Sources/\(name)/Resources/OrdersResource.swift"))
      #expect(workspace.exists("\(name)/Tests/\(name)Tests/FirstCallTests.swift"))
    }
  }

  @Test(
    "A name that no module can have, or that is taken, is refused",
    arguments: ["my shop", "3D", "../up", "class", "", "Foundation", "logging", "SpecsmithRuntime"])
  func unusableName(_ name: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("shop.yaml", InitTests.document)
      let outcome = try await InitTests.make(["shop.yaml", "--name", name], in: workspace)
      expectRefusal(outcome)
      #expect(outcome.errors.contains("[invalid-module]"), "\(outcome.errors)")
      #expect(try workspace.names() == ["shop.yaml"])
    }
  }

  @Test("Specsmith is found in the checkout of the program, or at the given location")
  func locations() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("shop.yaml", InitTests.document)
      for (name, options) in [
        ("A", ["--specsmith", "https://git.example/tools/Specsmith.git"]),
        ("B", ["--specsmith", "nowhere"]),
      ] {
        let outcome = try await Command.run(
          ["init", "shop.yaml", "--name", name] + options, in: workspace.folder)
        expectRefusal(outcome)
        #expect(outcome.errors.contains("[unknown-specsmith]"), "\(outcome.errors)")
      }
      let usual = try await Command.run(
        ["init", "shop.yaml", "--name", "F", "--specsmith-version", "0.9.0"], in: workspace.folder)
      expectSuccess(usual)
      let published = try workspace.text("F/Package.swift")
      #expect(published.contains("/specsmith\", .upToNextMinor(from: \"0.9.0\"))"), "\(published)")
      #expect(!published.contains("// A folder"))
      let url = "https://git.example/tools/Specsmith.git"
      let released = try await Command.run(
        [
          "init", "shop.yaml", "--name", "C", "--specsmith", url, "--specsmith-version", "1.2.0",
        ], in: workspace.folder)
      expectSuccess(released)
      let manifest = try workspace.text("C/Package.swift")
      #expect(manifest.contains(".package(url: \"\(url)\", from: \"1.2.0\")"), "\(manifest)")
      #expect(manifest.contains(#"package: "specsmith")"#), "\(manifest)")
      expectSuccess(
        try await Command.run(
          [
            "init", "shop.yaml", "--name", "E", "--specsmith", url, "--specsmith-version", "0.4.0",
          ], in: workspace.folder))
      #expect(
        try workspace.text("E/Package.swift").contains(
          ".package(url: \"\(url)\", .upToNextMinor(from: \"0.4.0\"))"))
      try workspace.write("tools/spec smith/Package.swift", "")
      try workspace.makeFolder("tools/spec smith/Sources/SpecsmithRuntime")
      expectSuccess(
        try await Command.run(
          ["init", "shop.yaml", "-o", "sdks/D", "--specsmith", "tools/spec smith"],
          in: workspace.folder))
      #expect(
        try workspace.text("sdks/D/Package.swift").contains(#"path: "../../tools/spec smith")"#))
      #expect(try workspace.text("sdks/D/Package.swift").contains("// A folder of the machine"))
    }
  }
}

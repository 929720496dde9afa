import Foundation
import Testing

@Suite("The commands in the documents")
struct CommandTests {
  static let own = ".build/release/specsmith "

  @Test("are run by CI, or by the tests below", arguments: Document.paths)
  func areRun(_ path: String) throws {
    let continuousIntegration = try Repository.text(".ci/run").split(separator: "\n")
    for command in try Self.commands(path) where !command.hasPrefix(Self.own) {
      #expect(continuousIntegration.contains(command[...]), "nothing runs `\(command)`")
    }
  }

  @Test("for a document of one's own do what the README says")
  func ownDocument() throws {
    try withTemporaryFolder { folder in
      try prepare(folder)
      let commands = try Self.commands("README.md").filter { $0.hasPrefix(Self.own) }
      #expect(commands.count >= 2)
      for command in commands {
        let result = try specsmith(String(command.dropFirst(Self.own.count)), in: folder)
        #expect(result.status == 0, "\(command)\n\(result.output)")
        #expect(!result.output.contains("warning:"), "\(command)\n\(result.output)")
      }
      let client = try text("Shop/Shop.swift", in: folder)
      #expect(client.contains("public nonisolated struct Shop"))
      #expect(client.contains(#""SHOP_BASE_URL""#))
      let orders = try text("Shop/Resources/OrdersResource.swift", in: folder)
      #expect(orders.contains("public func list("))
      #expect(orders.contains("public func wait("))
      #expect(orders.contains(#"case "CANCELED", "LOST": .failed"#))
      let order = try text("Shop/Models/OrderCreate.swift", in: folder)
      #expect(order.contains("// Copyright (c) The Shop."))
      #expect(order.contains("An express order needs a phone number."))
      #expect(order.contains(#""cardNumber": "<hidden>""#))
    }
  }

  @Test(
    "end with the status that the README tells",
    arguments: [
      ("generate shop.yaml --output Shop", 0),
      ("generate shop.yaml --output Shop --verify", 1),
      ("generate missing.yaml --output Shop", 1),
      ("generate shop.yaml --output shop.yaml/Shop", 1),
      ("generate shop.yaml", 64),
      ("generate shop.yaml --output Shop --nonsense", 64),
    ])
  func statuses(_ arguments: String, _ status: Int32) throws {
    try withTemporaryFolder { folder in
      try prepare(folder)
      let result = try specsmith(arguments, in: folder)
      #expect(result.status == status, "\(result.output)")
    }
  }

  /// The commands, and the headings below which the README lists their options in a table.
  static let tables = [
    ("generate", "## Your own document"), ("diff", "### When the API changes"),
  ]

  @Test("have every option that the README lists, and no other", arguments: tables)
  func options(_ command: String, _ heading: String) throws {
    let help = try specsmith(command + " --help", in: Repository.root).output
    let existing = Set(help.matches(of: /--[a-z]+(?:-[a-z]+)*/).map { String($0.0) })
    let readme = try Repository.text("README.md")
    let section = try #require(readme.components(separatedBy: "\n\(heading)\n").dropFirst().first)
      .components(separatedBy: "\n#")[0]
    let listed = Set(section.matches(of: /\| `(--[a-z]+(?:-[a-z]+)*)/).map { String($0.1) })
    #expect(listed == existing.subtracting(["--help", "--version"]))
  }

  @Test("show of two ages what the README shows")
  func difference() throws {
    try withTemporaryFolder { folder in
      try prepare(folder)
      let result = try specsmith("diff shop-before.yaml shop.yaml", in: folder)
      #expect(try Document.readme().texts("text").contains(result.output))
      let failing = try specsmith("diff shop-before.yaml shop.yaml --fail-on breaking", in: folder)
      #expect(failing.status == 1)
    }
  }

  // MARK: Running

  private static func commands(_ path: String) throws -> [String] {
    try Document(path).texts("sh").flatMap { $0.split(separator: "\n").map(String.init) }
  }

  private func specsmith(_ arguments: String, in folder: URL) throws -> Program.Result {
    let program = Repository.products.appendingPathComponent("specsmith").path
    return try Program.run(
      [program] + arguments.split(separator: " ").map(String.init), in: folder)
  }

  /// A folder as the README's reader would have it: a document, and the files that the README shows.
  private func prepare(_ folder: URL) throws {
    let readme = try Document.readme()
    try write(
      try Repository.text("Tests/DocumentationTests/Shop/shop.yaml"), to: "shop.yaml", in: folder)
    try write(
      try Repository.text("Tests/DocumentationTests/Shop/shop-before.yaml"), to: "shop-before.yaml",
      in: folder)
    let accepted = readme.texts("yaml").first { $0.hasPrefix("accepted:") }
    try write(try #require(accepted), to: "accepted.yaml", in: folder)
    let configuration = readme.texts("yaml").first { $0.hasPrefix("client:") }
    try write(try #require(configuration), to: "specsmith.yaml", in: folder)
    let overlay = readme.texts("yaml").first { $0.hasPrefix("overlay:") }
    try write(try #require(overlay), to: "overlay.yaml", in: folder)
    let template = readme.texts("mustache").first
    try write(try #require(template), to: "MyTemplates/Header.mustache", in: folder)
  }

  private func write(_ text: String, to path: String, in folder: URL) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func text(_ path: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }
}

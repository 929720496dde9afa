import Foundation
import Testing

@Suite("Commands in the documentation")
struct CommandTests {
  @Test("Each command is run by CI or by these tests", arguments: Document.paths)
  func areRun(_ path: String) throws {
    let continuousIntegration = try Repository.text(".ci/run").split(separator: "\n")
      .map { line in
        let command = line.trimmingCharacters(in: .whitespaces)
        return command.hasPrefix("timed ") ? String(command.dropFirst("timed ".count)) : command
      }
    for command in try Document(path).commands where !Workspace.isOwn(command) {
      #expect(continuousIntegration.contains(command), "nothing runs `\(command)`")
    }
  }

  @Test(
    "Commands of the generator succeed without warnings, in the order of the page",
    arguments: Document.pagesWithOwnCommands)
  func succeed(_ path: String) throws {
    try Workspace.run { workspace in
      for command in try Document(path).commands where Workspace.isOwn(command) {
        let result = try workspace.run(command)
        #expect(result.status == 0, "\(command)\n\(result.output)")
        #expect(!result.output.contains("warning:"), "\(command)\n\(result.output)")
      }
    }
  }

  @Test("The commands generate the files that the pages describe")
  func generate() throws {
    try Workspace.run { workspace in
      for command in try Document("docs/command.md").commands where Workspace.isOwn(command) {
        _ = try workspace.run(command)
      }
      let client = try workspace.text("Shop/Shop.swift")
      #expect(client.contains("public nonisolated struct Shop"))
      #expect(client.contains(#""SHOP_BASE_URL""#))
      let orders = try workspace.text("Shop/Resources/OrdersResource.swift")
      #expect(orders.contains("public func list("))
      #expect(orders.contains("public func wait("))
      #expect(orders.contains("public func createAndWait("))
      #expect(orders.contains(#"failed: ["CANCELED", "LOST"]"#))
      let order = try workspace.text("Shop/Models/OrderCreate.swift")
      #expect(order.contains("// Copyright (c) The Shop."))
      #expect(order.contains("An express order needs a phone number."))
      #expect(order.contains(#""cardNumber": "<hidden>""#))
    }
  }

  @Test("Each wait that a page shows is applied")
  func waits() throws {
    let page = try Document("docs/overlays.md")
    let actions = page.texts("yaml").filter { $0.contains("x-specsmith-wait:") }
    #expect(actions.count == 3)
    // The first one is a whole overlay.
    let overlay = (actions.prefix(1) + actions.dropFirst().map(\.indented)).joined()
    try Workspace.run { workspace in
      try workspace.write(overlay, to: "waits.yaml")
      let result = try workspace.run(
        "specsmith generate shop.yaml --overlay waits.yaml --output Waits")
      #expect(result.status == 0 && !result.output.contains("warning:"), "\(result.output)")
      let invoice = try workspace.text("Waits/Resources/OrdersInvoiceResource.swift")
      #expect(invoice.contains("PollingSequence<Invoice>("))
    }
  }

  @Test("The quick start has three commands, and their scripts exist")
  func quickStart() throws {
    let readme = try Document("README.md")
    let block = try #require(
      readme.texts("sh").first { $0.contains(" init ") }, "there is no quick start")
    let commands = block.split(separator: "\n")
    #expect(commands.count == 3)
    #expect(commands.filter { Workspace.isOwn(String($0)) }.count == 1)
  }

  @Test(
    "The exit statuses are those that the page documents",
    arguments: [
      ("generate shop.yaml --output Shop", 0),
      ("generate shop.yaml --output Shop --verify", 1),
      ("generate missing.yaml --output Shop", 1),
      ("generate shop.yaml --output shop.yaml/Shop", 1),
      ("generate shop.yaml", 64),
      ("generate shop.yaml --output Shop --nonsense", 64),
    ])
  func statuses(_ arguments: String, _ status: Int32) throws {
    try Workspace.run { workspace in
      let result = try workspace.run("specsmith " + arguments)
      #expect(result.status == status, "\(result.output)")
    }
  }

  /// The commands, and the headings above the tables of their options.
  static let tables = [
    ("init", "docs/command.md", "## init"), ("generate", "docs/command.md", "## generate"),
    ("diff", "docs/command.md", "## diff"),
    ("overlay", "docs/overlays.md", "## See the result"), ("mock", "docs/mock.md", "## Options"),
  ]

  @Test("The options are those that the page lists", arguments: tables)
  func options(_ command: String, _ page: String, _ heading: String) throws {
    let help = try Workspace.run { try $0.run("specsmith \(command) --help") }.output
    let existing = Set(help.matches(of: /--[a-z]+(?:-[a-z]+)*/).map { String($0.0) })
    let text = try Repository.text(page)
    let section = try #require(text.components(separatedBy: "\n\(heading)\n").dropFirst().first)
      .components(separatedBy: "\n#")[0]
    let listed = Set(section.matches(of: /\| `(--[a-z]+(?:-[a-z]+)*)/).map { String($0.1) })
    #expect(listed == existing.subtracting(["--help", "--version"]))
  }

  @Test("Comparing two versions prints what the page shows")
  func difference() throws {
    try Workspace.run { workspace in
      let result = try workspace.run("specsmith diff shop-before.yaml shop.yaml")
      #expect(try Document("docs/command.md").texts("text").contains(result.output))
      let failing = try workspace.run(
        "specsmith diff shop-before.yaml shop.yaml --fail-on breaking")
      #expect(failing.status == 1)
    }
  }
}

extension String {
  /// The lines of a list in a block of YAML within another mapping.
  fileprivate var indented: String {
    split(separator: "\n").map { "  \($0)\n" }.joined()
  }
}

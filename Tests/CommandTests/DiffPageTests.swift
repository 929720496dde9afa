import Foundation
import Testing

@Suite("HTML reports")
struct DiffPageTests {
  private static let ages = [
    "runs-create-1-oldest.yaml", "runs-create-2-middle.yaml", "runs-create-3-newest.md",
  ]

  // MARK: Content

  @Test(
    "The report contains each change once, with the id that accepts it",
    arguments: [(ages[0], ages[1]), (ages[1], ages[2]), (ages[0], ages[2])])
  func eachChangeOnce(_ old: String, _ new: String) async throws {
    struct Report: Decodable {
      struct Change: Decodable { var id: String }
      var changes: [Change]
    }
    let folder = Repository.root.appending(path: "spec/history")
    let page = try Page(try await ShopVersions.html(old, new, in: folder))
    let json = try await Command.run(["diff", old, new, "--format", "json"], in: folder)
    let report = try JSONDecoder().decode(Report.self, from: Data(json.output.utf8))
    #expect(report.changes.count > 30)
    #expect(page.values("data-id") == report.changes.map(\.id))
  }

  @Test("The report shows both versions and files, the totals, and the proposed version")
  func head() async throws {
    let page = try await ShopVersions.page(["--sdk-version", "1.4.2"])
    #expect(page.all("h1").map(\.text) == ["Shop"])
    #expect(page.all("dd").map(\.text) == ["1.0.0 old.yaml", "2.0.0 new.yaml"])
    // The number is shown only once.
    #expect(page.all("button", class: "breaking").map(\.text) == ["✕ 3 Breaking"])
    #expect(page.all("p", class: "summary").isEmpty)
    #expect(
      page.all("p", class: "release").map(\.text) == [
        "Next release of the SDK major which is 2.0.0"
      ])
  }

  @Test("Changed values of one list are shown together, with each change's rule and calls")
  func cards() async throws {
    let page = try await ShopVersions.page()
    let cards = page.all("article")
    #expect(
      page.all("h3").map(\.text) == ["Order", "Order.color"])
    #expect(page.all("ul", class: "values").count == 1)
    #expect(
      page.all("li").filter { $0.path.contains("ul") && $0.attributes["data-id"] != nil }
        .map(\.text) == ["\"red\"", "\"green\""])
    #expect(
      page.all("code", class: "rule").map(\.text) == [
        "maximum-lowered", "property-removed", "enum-value-removed",
      ])
    #expect(
      page.all("p", class: "calls").map(\.text) == [
        "In requests of POST /orders", "In requests of POST /orders", "In requests of POST /orders",
      ])
    #expect(cards.map { $0.attributes["data-for"] } == ["wire", "source", "wire source"])
  }

  @Test("The report of equal documents states only that nothing changed")
  func unchanged() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("old.yaml", ShopVersions.old)
      let page = try Page(try await ShopVersions.html("old.yaml", "old.yaml", in: workspace.folder))
      #expect(page.all("article").isEmpty)
      #expect(page.all("p", class: "summary").map(\.text) == ["Nothing has changed."])
    }
  }

  @Test("Accepted changes are shown separately")
  func accepted() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("old.yaml", ShopVersions.old)
      try workspace.write("new.yaml", ShopVersions.new)
      try workspace.write(
        "accepted.yaml",
        "accepted: [{change: property-removed Order.note, reason: Nobody sends it.}]")
      let page = try Page(
        try await ShopVersions.html(
          "old.yaml", "new.yaml", ["--accept", "accepted.yaml"], in: workspace.folder))
      #expect(
        page.all("article").map { $0.attributes["data-verdict"] } == [
          "breaking", "breaking", "accepted",
        ])
    }
  }

  // MARK: Excerpts of both documents

  /// The lines of a page's figures: `12 + text`, with `*` if the line is the subject of the
  /// excerpt.
  private func figures(_ page: Page) -> [String] {
    page.elements.filter { $0.name == "li" && $0.path.contains("figure") }.map { line in
      let sign = line.isIn(class: "removed") ? "-" : line.isIn(class: "added") ? "+" : " "
      return (line.attributes["value"] ?? "…") + sign + (line.isIn(class: "subject") ? "*" : " ")
        + line.text
    }
  }

  @Test("Lines are quoted with their numbers, and the differences are marked")
  func excerpts() async throws {
    let page = try await ShopVersions.page()
    let lines = figures(page)
    #expect(
      lines == [
        // The limit before and after the change.
        "27            type: integer", "28            description: How many.",
        "29-*          maximum: 20", "30          note:", "31            type: string",
        "25            type: integer", "26            description: How many.",
        "27+*          maximum: 10",
        // A value that begins on its own line is shown with its key.
        "28            description: How many.", "29            maximum: 20",
        "30-*        note:", "31-*          type: string",
        "21            type: string", "22            enum:", "23-*            - red",
        "24-*            - green", "25              - blue", "26          count:",
      ])
    #expect(
      page.all("figcaption").map(\.text) == [
        "Before old.yaml:29", "After new.yaml:27", "Before old.yaml:31", "After",
        "Before old.yaml:23", "After",
      ])
    #expect(
      page.all("p", class: "silence").map(\.text) == [
        "The newer document says nothing of it.",
        "The newer document says nothing of these values.",
      ])
  }

  @Test("Differences further below are marked, with a gap if the other side has no such line")
  func differences() async throws {
    try await Workspace.withTemporary { workspace in
      let note = "        note:\n          type: string\n"
      try workspace.write("old.yaml", ShopVersions.old)
      try workspace.write(
        "new.yaml", ShopVersions.old.replacing(note, with: note + "          deprecated: true\n"))
      let page = try Page(try await ShopVersions.html("old.yaml", "new.yaml", in: workspace.folder))
      #expect(
        figures(page) == [
          "28            description: How many.", "29            maximum: 20",
          "30 *        note:", "31 *          type: string", "…  ",
          "28            description: How many.", "29            maximum: 20",
          "30 *        note:", "31 *          type: string", "32+           deprecated: true",
        ])
    }
  }

  @Test("A location with several changes is quoted once")
  func sameLocation() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("old.yaml", ShopVersions.old)
      try workspace.write(
        "new.yaml",
        ShopVersions.old.replacing(
          "note:\n          type: string",
          with: "note:\n          deprecated: true\n          default: a\n          type: string"))
      let page = try Page(try await ShopVersions.html("old.yaml", "new.yaml", in: workspace.folder))
      #expect(page.all("h3").count { $0.text == "Order" } == 1)
      #expect(page.all("figcaption").count { $0.text == "Before old.yaml:31" } == 1)
      let links = page.all("a").filter { $0.text == "the same lines" }
      #expect(links.map { $0.attributes["href"] } == ["#default-changed-Order.note-none-a"])
    }
  }

  @Test("A long line of JSON is quoted around the location")
  func oneLine() async throws {
    func document(_ maximum: Int) -> String {
      let filler = (0..<200).map { "\"p\($0)\":{\"type\":\"string\"}" }.joined(separator: ",")
      return
        "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"T\",\"version\":\"1\"},\"paths\":{\"/a\":{\"post\":"
        + "{\"operationId\":\"a\",\"requestBody\":{\"content\":{\"application/json\":{\"schema\":"
        + "{\"type\":\"object\",\"properties\":{\(filler),\"count\":{\"type\":\"integer\","
        + "\"maximum\":\(maximum)}}}}}},\"responses\":{\"204\":{\"description\":\"\"}}}}}}"
    }
    try await Workspace.withTemporary { workspace in
      try workspace.write("old.json", document(20))
      try workspace.write("new.json", document(10))
      let page = try Page(try await ShopVersions.html("old.json", "new.json", in: workspace.folder))
      let lines = figures(page)
      #expect(lines.count == 2)
      #expect(lines.allSatisfy { $0.utf8.count < 250 && $0.contains("\"count\":{\"type\"") })
    }
  }

  @Test("The size of the report stays limited, however much has changed")
  func manyChanges() async throws {
    func document(_ properties: (Int) -> [String]) -> String {
      let schemas = (0..<150).flatMap { number in
        ["    Thing\(number):", "      type: object", "      properties:"]
          + properties(number).flatMap { name in
            ["        \(name):", "          type: string"]
              + (0..<25).map { "          x-line-\($0): \(name)" }
          }
      }
      return
        ([
          "openapi: 3.1.0", "info: {title: T, version: '1'}", "paths: {}", "components:",
          "  schemas:",
        ] + schemas).joined(separator: "\n") + "\n"
    }
    try await Workspace.withTemporary { workspace in
      try workspace.write("old.yaml", document { _ in ["same"] })
      try workspace.write(
        "new.yaml", document { number in ["same"] + (0..<10).map { "new_\(number)_\($0)" } })
      let text = try await ShopVersions.html("old.yaml", "new.yaml", in: workspace.folder)
      #expect(text.utf8.count < 8_000_000)
      let page = try Page(text)
      #expect(page.all("article").count == 1500)
      #expect(page.all("details", class: "excerpts").count { $0.attributes["open"] != nil } < 100)
      let silences = Set(page.all("p", class: "silence").map(\.text))
      #expect(silences.contains("Not quoted: the page would become too large."))
    }
  }
}

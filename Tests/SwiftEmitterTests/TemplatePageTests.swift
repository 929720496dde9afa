import BuiltInTemplates
import Foundation
import SwiftEmitter
import Testing

@Suite("The page of templates")
struct TemplatePageTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("docs/templates.md is up to date")
  func isUpToDate() throws {
    let file = Self.root.appending(path: "docs/templates.md")
    #expect(
      try String(contentsOf: file, encoding: .utf8) == TemplatePage().all(),
      "run `specsmith templates fields > docs/templates.md`")
  }

  @Test("Each template in the folder has a description")
  func isComplete() throws {
    let folder = Self.root.appending(path: "Templates/Swift")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(9)) }.sorted()
    #expect(SwiftTemplates.builtIn.map(\.name) == names)
    let page = try TemplatePage()
    let list = page.list().split(separator: "\n")
    #expect(list.map { String($0.prefix { $0 != " " }) } == names)
    #expect(BuiltInTemplates.swift.allSatisfy { $0.purpose.hasSuffix(".") })
  }

  @Test("Each field has a description")
  func everyFieldHasDescription() throws {
    let fields = try TemplatePage().all().split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(fields.count > 200)
    for field in fields {
      let words = field.split(separator: "|").last?.trimmingCharacters(in: .whitespaces) ?? ""
      #expect(words.count > 5 && !words.hasSuffix("."), "\(field)")
    }
  }

  @Test("The page of one template has its fields, and those of the reachable models")
  func ofOneTemplate() throws {
    let page = try #require(try TemplatePage().page(ofTemplate: "Enumeration"))
    #expect(page.hasPrefix("# `Enumeration`\n\nAn enumeration that is open to values"))
    #expect(page.contains("| `cases` | list of `CaseModel` | the documented values |"))
    #expect(page.contains("## `CaseModel`\n"))
    #expect(try TemplatePage().page(ofTemplate: "enumeration") == nil)
    #expect(try TemplatePage().nearest(to: "enumeration") == "Enumeration")
  }
}

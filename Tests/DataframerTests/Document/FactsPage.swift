import Foundation
import TestSupport

/// What is known of the DataFramer API beyond the vendor's pages: a table of operations, and a section
/// for each request and each response.
struct FactsPage {
  struct Operation: Sendable {
    var number: String
    var id: String
    var method: String
    var path: String
    var queryParameters: [String]
    /// Whether the operation is only in the next version.
    var isNew: Bool
  }

  struct Section: Sendable {
    var title: String
    /// Without line breaks and emphasis.
    var text: String
    /// The models of a list.
    var models: Set<String>
  }

  static let data = ThirdPartyData.vendorFacts

  let operations: [Operation]
  let sections: [Section]

  init() throws {
    let text = String(
      decoding: try Self.data.bytes("dataframer-whole-api.md"), as: UTF8.self)
    operations = text.split(separator: "\n").compactMap(Self.operation)
    let parts = text.split(separator: "\n## ").flatMap {
      $0.components(separatedBy: "\n### ").dropFirst()
    }
    sections = parts.map { part in
      let title = part.prefix { $0 != "\n" }
      let body = part.dropFirst(title.count)
      return Section(
        title: String(title),
        text: String(body.replacing("**", with: "").replacing(/\s+/, with: " ")),
        models: Set(body.matches(of: /(?m)^- (\S+\/\S+)$/).map { String($0.1) }))
    }
  }

  private static func operation(_ line: Substring) -> Operation? {
    let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard cells.count >= 7, Int(cells[0]) != nil,
      let client = cells[1].firstMatch(of: /`([\w.]+)/)?.1,
      let path = cells[3].firstMatch(of: /`(\/[^`]+)`/)?.1
    else { return nil }
    let query = cells[4].firstRange(of: "query").map { cells[4][$0.upperBound...] } ?? ""
    let name = String(client).replacing(".", with: "_")
    return Operation(
      number: cells[0], id: name.hasPrefix("dataframer") ? "api_" + name : name,
      method: cells[2].replacing("*", with: ""), path: String(path),
      queryParameters: query.matches(of: /`(\w+)`/).map { String($0.1) },
      isNew: cells.last == "0.13.0")
  }
}

extension FactsPage.Section {
  /// The schemas and the numbers of operations that the section is about.
  var subjects: [String] {
    title.components(separatedBy: ", since")[0]
      .matches(of: /[A-Z][A-Za-z]+|\d+/).map { String($0.0) }
  }

  /// What is written as code and may be the name of a field.
  var names: Set<String> {
    Set(text.matches(of: /`([a-z][a-z0-9_]*(?:\[\])?)`/).map { String($0.1) })
  }

  /// Names of fields that may be null.
  var nullable: Set<String> {
    Set(text.matches(of: /`([a-z][a-z0-9_]*)`[^`;]*?\bnull/).map { String($0.1) })
  }

  /// The values that are listed after `enum`.
  var values: Set<String> {
    let lists = text.matches(of: /enum ([\w+.\/-]+(?:, [\w+.\/-]+)*)/).map(\.1)
    return Self.items(of: lists).subtracting(["null"])
  }

  /// The values that were listed before the next version.
  var formerValues: Set<String> {
    Self.items(of: text.matches(of: /[Uu]ntil 0\.12: ([\w+.\/-]+(?:, [\w+.\/-]+)*)/).map(\.1))
  }

  private static func items(of lists: [Substring]) -> Set<String> {
    Set(lists.flatMap { $0.components(separatedBy: ", ") }.map { $0.trimmingCharacters(in: ["."]) })
  }
}

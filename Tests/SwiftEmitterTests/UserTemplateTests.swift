import SDKModel
import TemplateEngine
import Testing

@testable import SwiftEmitter

@Suite("User templates")
struct UserTemplateTests {
  private func file(with template: String, named name: String) throws -> String {
    let source = TemplateSource(name: name, file: name + ".mustache", bytes: template.utf8)
    let sdk = Snippet.sdk([Snippet.record("Order", [Snippet.property("id", .string)])])
    let files = try SwiftEmitter(templates: [source])
      .emit(sdk, Configuration(client: "Shop", environmentPrefix: "SHOP"))
    let file = try #require(files.first { $0.path.hasSuffix("Order.swift") })
    return String(decoding: file.content, as: UTF8.self)
  }

  @Test("Long literals, comments and code are written unchanged")
  func longLines() throws {
    let template = """
      // A header.

      let notice = \"""
        Copyright The Shop (all rights reserved, in all countries, for all time, and then some more of it)
        \"""
      /* Copyright The Shop (all rights reserved, in all countries, for all time, and then some more)
         and so on (in all countries, for all time, in all forms, by all means, and some more, as well) */
      let list = [first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh]

      """
    #expect(try file(with: template, named: "Header").contains(template.dropFirst(12)))
  }

  @Test("Groups are broken as the view model declares")
  func group() throws {
    let template = """
      {{#declaration}}
      {{#record}}
      {{#properties}}
      let value = make({{(arguments}}
        nameOfTheProperty: {{name}}{{,}}
        typeOfTheProperty: {{type}}{{,}}
        anotherArgumentThatIsLonger: true
      {{)}})
      {{/properties}}
      {{/record}}
      {{/declaration}}

      """
    #expect(
      try file(with: template, named: "TypeFile").hasSuffix(
        """
        let value = make(
          nameOfTheProperty: id, typeOfTheProperty: Swift.String?, anotherArgumentThatIsLonger: true)

        """))
  }
}

import Foundation
import Testing

@Suite("The example in docs/templates.md")
struct TemplateExampleTests {
  @Test("The commands have the documented effect")
  func works() throws {
    let page = try Document("docs/templates.md")
    let commands = page.texts("sh").flatMap { $0.split(separator: "\n") }
    #expect(commands.count == 2)
    let example = try #require(page.texts("mustache").first)
    try withTemporaryFolder { folder in
      let shop = try Repository.text("Examples/shop.yaml")
      try Data(shop.utf8).write(to: folder.appendingPathComponent("shop.yaml"))
      let template = folder.appendingPathComponent("MyTemplates/Enumeration.mustache")
      for command in commands {
        let words = command.split(separator: " ").map(String.init)
        #expect(words.first == "specsmith")
        let program = Repository.products.appendingPathComponent("specsmith").path
        let result = try Program.run([program] + words.dropFirst(), in: folder)
        #expect(result.status == 0, "\(command)\n\(result.output)")
        guard words.contains("export") else { continue }
        // The example is the original comment with an additional line.
        let comment = example.split(separator: "\n").dropLast().joined(separator: "\n")
        let text = try String(contentsOf: template, encoding: .utf8)
        #expect(text.hasPrefix(comment + "\n"))
        try Data((example + text.dropFirst(comment.count + 1)).utf8).write(to: template)
      }
      let files = try #require(
        FileManager.default.enumerator(atPath: folder.appendingPathComponent("Shop").path))
      let texts = try files.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
        .map {
          try String(contentsOf: folder.appendingPathComponent("Shop/" + $0), encoding: .utf8)
        }
      #expect(texts.contains { $0.contains("/// One of \"") })
    }
  }
}

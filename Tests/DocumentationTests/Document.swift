import Testing

/// A page of the documentation.
struct Document: Sendable, CustomTestStringConvertible {
  /// A fenced block of code.
  struct Block: Sendable {
    var language: String
    var text: String
  }

  let path: String
  let blocks: [Block]
  /// The code spans of the text, and the targets of links.
  let references: [String]

  var testDescription: String { path }

  /// The handwritten pages. Other tests check the generated ones.
  static let paths =
    [
      "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "spec/README.md",
      "docs/client.md", "docs/command.md", "docs/configuration.md", "docs/contract.md",
      "docs/faq.md",
      "docs/install.md", "docs/json-schema.md", "docs/limitations.md", "docs/migrating.md",
      "docs/mock.md", "docs/performance.md", "docs/platforms.md", "docs/tutorial.md",
      "docs/overlays.md", "docs/regenerating.md", "docs/stability.md", "docs/testing.md",
      "SECURITY.md", "SUPPORT.md", "Examples/README.md",
    ] + modules.flatMap(articles)

  /// The modules with articles, which Xcode and `scripts/documentation` show.
  static let modules = ["SpecsmithRuntime", "SpecsmithTesting"]

  /// The page and the articles of a module.
  static func articles(of module: String) -> [String] {
    let catalog = "Sources/\(module)/\(module).docc"
    let names = (try? Repository.names(in: catalog)) ?? []
    return names.filter { $0.hasSuffix(".md") }.map { "\(catalog)/\($0)" }
  }

  static let pagesWithOwnCommands = [
    "README.md", "docs/command.md", "docs/mock.md", "docs/overlays.md", "docs/tutorial.md",
  ]

  init(_ path: String) throws {
    self.path = path
    var blocks: [Block] = []
    var open: (indentation: Int, block: Block)?
    var prose = ""
    let text = try Repository.text(path)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let content = line.drop { $0 == " " }
      if let (indentation, block) = open {
        if content == "```" {
          blocks.append(block)
          open = nil
        } else {
          open?.block.text += line.dropFirst(min(indentation, line.count)) + "\n"
        }
      } else if content.hasPrefix("```") {
        open = (
          line.count - content.count, Block(language: String(content.dropFirst(3)), text: "")
        )
      } else {
        prose += line + "\n"
      }
    }
    self.blocks = blocks
    references =
      prose.matches(of: /`([^`\n]+)`|\]\(([^)\n]+)\)/).compactMap { $0.1 ?? $0.2 }.map(String.init)
  }

  /// The lines of all shell blocks.
  var commands: [String] {
    texts("sh").flatMap { $0.split(separator: "\n").map(String.init) }
  }

  func texts(_ language: String) -> [String] {
    blocks.filter { $0.language == language }.map(\.text)
  }
}

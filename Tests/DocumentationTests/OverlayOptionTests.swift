import Foundation
import Testing

@Suite("The README on overlays")
struct OverlayOptionTests {
  @Test("lists every option of the command, and no other")
  func options() throws {
    let readme = try Repository.text("README.md")
    let section = try #require(readme.components(separatedBy: "\n### Overlays\n").last)
      .components(separatedBy: "\n### ")[0]
    let lists = section.split(separator: "\n").filter { $0.hasPrefix("- `--") }.joined()
    let listed = Set(lists.matches(of: /`(--[a-z]+)/).map { String($0.1) })
    let program = Repository.products.appendingPathComponent("specsmith").path
    let help = try Program.run([program, "overlay", "--help"], in: Repository.root).output
    let existing = Set(help.matches(of: /--[a-z]+/).map { String($0.0) })
    #expect(listed == existing.subtracting(["--help", "--version"]))
  }
}

import Testing

@testable import SwiftEmitter

@Suite("File names")
struct FileNameTests {
  @Test(
    "A name of a Windows device gets an underscore",
    arguments: ["Con", "PRN", "aux", "Nul", "Com1", "LPT9", "com0", "Com¹"])
  func devices(name: String) {
    #expect(FileName.portable(name) == name + "_")
  }

  @Test(
    "Other names stay",
    arguments: ["Console", "Com", "Com10", "Comma", "Lpt", "Pet", "Auxes"])
  func others(name: String) {
    #expect(FileName.portable(name) == name)
  }

  @Test("Names are short enough for every file system, whatever their characters")
  func long() {
    let marks = "A" + String(repeating: "\u{301}", count: 500)
    #expect(FileName.portable(marks).utf8.count < 200)
    #expect(FileName.portable(String(repeating: "a", count: 500)).utf8.count < 200)
  }
}

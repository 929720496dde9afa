import Testing

@testable import SwiftEmitter

@Suite("Names of files")
struct FileNameTests {
  @Test(
    "get an underscore where they mean a device to Windows",
    arguments: ["Con", "PRN", "aux", "Nul", "Com1", "LPT9", "com0", "Com¹"])
  func devices(name: String) {
    #expect(FileName.portable(name) == name + "_")
  }

  @Test(
    "stay where they do not",
    arguments: ["Console", "Com", "Com10", "Comma", "Lpt", "Pet", "Auxes"])
  func others(name: String) {
    #expect(FileName.portable(name) == name)
  }

  @Test("are short enough for every file system, whatever their characters")
  func long() {
    let marks = "A" + String(repeating: "\u{301}", count: 500)
    #expect(FileName.portable(marks).utf8.count < 200)
    #expect(FileName.portable(String(repeating: "a", count: 500)).utf8.count < 200)
  }
}

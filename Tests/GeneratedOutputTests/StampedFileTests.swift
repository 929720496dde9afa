import Foundation
import GeneratedOutput
import Testing

@Suite("File stamps")
struct StampedFileTests {
  private func withFile<Result>(_ text: String, _ body: (URL) throws -> Result) throws -> Result {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("specsmith-stamp-\(UUID().uuidString)")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url)
  }

  @Test("A stamp represents the bytes that were read with it, however soon the file changes")
  func soon() throws {
    for _ in 0..<200 {
      try withFile("one") { url in
        let file = try StampedFile(path: url.path)
        try Data("two".utf8).write(to: url)
        #expect(file.bytes == Array("one".utf8))
        // Without a stamp, there is no guarantee.
        #expect(file.stamp == nil || file.stamp != FileStamp(path: url.path))
      }
    }
  }

  @Test("The stamp of an unchanged file stays the same")
  func stays() throws {
    try withFile("one") { url in
      let stamp = try #require(try StampedFile(path: url.path).stamp)
      #expect(FileStamp(path: url.path) == stamp)
      #expect(try StampedFile(path: url.path).stamp == stamp)
    }
  }

  @Test("Other bytes of the same size and date result in another stamp")
  func date() throws {
    try withFile("one") { url in
      let before = try StampedFile(path: url.path).stamp
      let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
      let date = try #require(attributes[.modificationDate] as? Date)
      try Data("two".utf8).write(to: url)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: url.path)
      #expect(FileStamp(path: url.path) != before)
    }
  }

  @Test("A symbolic link has the stamp of its target")
  func link() throws {
    try withFile("one") { first in
      try withFile("two") { second in
        let link = first.appendingPathExtension("link")
        defer { try? FileManager.default.removeItem(at: link) }
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: first)
        let before = FileStamp(path: link.path)
        try FileManager.default.removeItem(at: link)
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: second)
        #expect(before == FileStamp(path: first.path))
        #expect(FileStamp(path: link.path) == FileStamp(path: second.path))
        #expect(FileStamp(path: link.path) != before)
      }
    }
  }

  @Test("A missing file has no stamp")
  func missing() {
    #expect(FileStamp(path: "/nowhere/at/all") == nil)
    #expect(throws: StampedFile.Failure.self) { try StampedFile(path: "/nowhere/at/all") }
  }
}

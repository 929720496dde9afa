import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("A file")
struct FileContentTests {
  @Test("is a string in JSON, or base64 if it is not text")
  func json() throws {
    #expect(try JSONValue(encoding: FileContent("ü")) == "ü")
    #expect(try JSONValue(encoding: FileContent(Data([0xFF, 0xFE]))) == "//4=")
    let read = try JSONValue.string("a,b").decode(as: FileContent.self)
    #expect(read == FileContent("a,b"))
  }

  @Test("is read while it is sent, and has the file's name")
  func contentsOfURL() async throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("FileContentTests-\(UUID().uuidString).txt")
    try Data("hello".utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let file = try FileContent(contentsOf: url, contentType: "text/plain")
    #expect(file.content.length == 5)
    #expect(try await file.content.string() == "hello")
    #expect(file.filename == url.lastPathComponent)
    #expect(file.contentType == "text/plain")
  }

  @Test("does not show its bytes")
  func description() {
    let file = FileContent("secret", filename: "a.txt", contentType: "text/plain")
    #expect("\(file)" == "a.txt, text/plain, 6 bytes")
    #expect(!String(reflecting: file).contains("secret"))
  }
}

import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("File contents")
struct FileContentTests {
  @Test("A file in JSON is a string, or base64 if it is not text")
  func json() throws {
    #expect(try JSONValue(encoding: FileContent("ü")) == "ü")
    #expect(try JSONValue(encoding: FileContent(Data([0xFF, 0xFE]))) == "//4=")
    let read = try JSONValue.string("a,b").decode(as: FileContent.self)
    #expect(read == FileContent("a,b"))
  }

  @Test("A file is read while it is sent, and has its file name")
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

  private struct Upload: Encodable, Validatable {
    var files: [FileContent]

    func validate(into report: inout ValidationReport) {
      report.examine(self) { upload in
        upload.property("files") { files in
          files.maxItems(1)
          files.unique()
        }
      }
    }
  }

  @Test("Validating a form does not read the file")
  func examined() throws {
    let streamed = HTTPBody(AsyncStream<Data> { _ in }, length: 1)
    let missing = FileManager.default.temporaryDirectory.appendingPathComponent("FileContentTests")
    try Data("hello".utf8).write(to: missing)
    let file = try FileContent(contentsOf: missing)
    try FileManager.default.removeItem(at: missing)
    func keywords(_ files: [FileContent]) -> [String] {
      Upload(files: files).violations().map(\.keyword).sorted()
    }
    #expect(keywords([FileContent(streamed)]) == [])
    #expect(keywords([FileContent(streamed), file]) == ["maxItems"])
    #expect(keywords([file, file]) == ["maxItems", "uniqueItems"])
    #expect(keywords([FileContent("a"), FileContent("a")]) == ["maxItems", "uniqueItems"])
  }

  @Test("The description does not contain the bytes")
  func description() {
    let file = FileContent("secret", filename: "a.txt", contentType: "text/plain")
    #expect("\(file)" == "a.txt, text/plain, 6 bytes")
    #expect(!String(reflecting: file).contains("secret"))
  }
}

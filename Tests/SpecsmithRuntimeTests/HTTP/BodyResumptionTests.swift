import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Resuming downloads")
struct BodyResumptionTests {
  /// The content of the file, or what is thrown, and the requests that were sent.
  private func download(
    _ scripts: Script..., maxResumptions: Int = 2
  ) async throws -> (content: String?, error: APIError?, requests: [HTTPRequest]) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("resumption-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a")
    let transport = ScriptedTransport(scripts)
    let body = try await APIClient.testing(transport).body(for: .get)
    let error = await error(of: APIError.self) {
      try await body.write(to: file, maxResumptions: maxResumptions)
    }
    let content = try? String(contentsOf: file, encoding: .utf8)
    return (content, error, await transport.requests)
  }

  private func begun(_ headers: [String: String] = ["ETag": "\"v1\""]) -> Script {
    var script = Script.lost("abc", "de")
    script.headers = headers
    return script
  }

  @Test("A download continues where the connection was lost, if the content is the same")
  func resumes() async throws {
    var second = Script.lost("f")
    second.status = 206
    second.headers = ["Content-Range": "bytes 5-9/10"]
    let (content, error, requests) = try await download(
      begun(), second, Script("ghij", status: 206, headers: ["Content-Range": "bytes 6-9/10"]))
    #expect(error == nil)
    #expect(content == "abcdefghij")
    #expect(requests.map { $0.headerFields[.range] } == [nil, "bytes=5-", "bytes=6-"])
    #expect(requests.map { $0.headerFields[.ifRange] } == [nil, "\"v1\"", "\"v1\""])
  }

  @Test("A part that is shorter than the rest of the content is continued as well")
  func shortPart() async throws {
    let part = { (text: String, range: String) in
      Script(text, status: 206, headers: ["Content-Range": "bytes \(range)/10"])
    }
    let whole = try await download(begun(), part("fg", "5-6"), part("hij", "7-9"))
    #expect(whole.content == "abcdefghij")
    #expect(whole.requests.map { $0.headerFields[.range] } == [nil, "bytes=5-", "bytes=7-"])
    let short = try await download(begun(), part("fg", "5-6"), maxResumptions: 1)
    #expect(short.content == nil)
    #expect("\(short.error as Any)".contains("ended 3 bytes before the content does"))
  }

  @Test("A download begins again if the content has changed")
  func changed() async throws {
    let (content, _, requests) = try await download(
      begun(["Last-Modified": "Sun, 06 Nov 1994 08:49:37 GMT"]), Script("xyz"))
    #expect(content == "xyz")
    #expect(requests.last?.headerFields[.ifRange] == "Sun, 06 Nov 1994 08:49:37 GMT")
  }

  @Test(
    "A download without a validator is not resumed",
    arguments: [
      [:], ["ETag": "W/\"v1\""], ["ETag": "\"v1\"", "Content-Encoding": "gzip"],
      ["ETag": "\"v1\"", "Accept-Ranges": "none"],
      // The content may have changed again in the same second.
      [
        "Last-Modified": "Sun, 06 Nov 1994 08:49:37 GMT", "Date": "Sun, 06 Nov 1994 08:49:37 GMT",
      ],
    ])
  func unnamed(headers: [String: String]) async throws {
    let (content, error, requests) = try await download(begun(headers), Script("xyz"))
    #expect(content == nil)
    #expect(error?.isRetryable == true)
    #expect(requests.count == 1)
  }

  @Test("Another range, or none, is an error")
  func otherRange() async throws {
    let others = [
      Script("f", status: 206, headers: ["Content-Range": "bytes 4-9/10"]),
      Script("f", status: 206), Script("", status: 416),
      Script("fghij", status: 206, headers: ["Content-Range": "bytes 5-9/9"]),
      Script("fghij", status: 206, headers: ["Content-Range": "bytes 5-9/10", "ETag": "\"v2\""]),
    ]
    for other in others {
      let (content, error, _) = try await download(begun(), other)
      #expect(content == nil)
      guard case .connectionFailed(let failure) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(failure.kind == .connectionLost)
    }
  }

  @Test("A download is resumed only on request, and at most as often")
  func limit() async throws {
    #expect(try await download(begun(), Script("xyz"), maxResumptions: 0).requests.count == 1)
    let (content, error, requests) = try await download(begun(), begun(), maxResumptions: 2)
    #expect(content == nil)
    #expect(error != nil)
    #expect(requests.count == 3)
  }
}

import Dataframer
import Foundation
import Testing

@Suite("Key rotation")
struct RotationTests {
  private static let key = "df-new-key-that-nobody-must-see"

  @Test(
    "The request is never repeated, whatever the response",
    arguments: [
      Reply(429), Reply(500), Reply(503), Reply(503, headers: ["X-Should-Retry": "true"]),
    ])
  func once(reply: Reply) async throws {
    try await RecordingServer.run(reply) { server in
      let client = try Dataframer.testing(server.url)
      await #expect(throws: APIError.self) { try await client.apiKeys.rotate() }
      let requests = await server.requests
      #expect(requests.map(\.target) == ["/api/users/api-key/rotate"])
    }
  }

  @Test("The new key is returned, and no description contains it")
  func secrecy() async throws {
    let answer = Reply.json(
      """
      {"api_key": "\(Self.key)", "masked_key": "df-n…-see",
        "expires_at": "2027-01-02T03:04:05.678901+00:00"}
      """)
    try await RecordingServer.run(answer) { server in
      let rotation = try await Dataframer.testing(server.url).apiKeys.rotate()
      #expect(rotation.apiKey == Self.key)
      #expect(rotation.expiresAt != nil)
      var dumped = ""
      dump(rotation, to: &dumped)
      for text in ["\(rotation)", String(reflecting: rotation), dumped] {
        #expect(!text.contains(Self.key))
      }
    }
  }
}

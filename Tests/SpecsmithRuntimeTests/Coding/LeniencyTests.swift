import Foundation
import HTTPTypes
import Logging
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Lenient decoding")
struct LeniencyTests {
  /// In the shape of generated code, with a property of each kind.
  struct Item: Hashable, Sendable, Codable, Validatable {
    var id: String
    var count: Int?
    @Nullable var note: String?
    var start: Date?
    var state: String?
    var tags: [String]?
    var dates: [Date]?
    var sizes: [String: Int]?
    var parent: Parent?
    var shape: Shape?
    var rest: [String: Int]

    init(from decoder: any Decoder) throws {
      var object = try ObjectDecoder(decoder)
      id = try object.decode("id")
      count = object.decodeIfPresent("count")
      _note = object.decodeNullable("note")
      start = object.decodeIfPresent(wire: "start")
      state = object.decodeUnlessAbsent("state")
      tags = object.decodeIfPresent("tags")
      dates = object.decodeIfPresent(wire: "dates")
      sizes = object.decodeIfPresent("sizes")
      parent = object.decodeIfPresent("parent")
      shape = object.decodeIfPresent("shape")
      rest = object.decodeAdditionalProperties()
      try object.finish()
    }

    func encode(to encoder: any Encoder) throws {}

    func validate(into report: inout ValidationReport) {
      report.check(count, in: 0..., at: "count")
    }
  }

  /// With the conformance that the compiler writes.
  struct Parent: Hashable, Sendable, Codable {
    var name: String
    var age: Int?
  }

  indirect enum Shape: OpenUnion {
    case named(Parent)
    case sized(Item)
    case unrecognized(JSONValue)

    static let variants: [UnionVariant] = [
      .object(required: ["name"], properties: ["name", "age"]),
      .object(required: ["id"], properties: ["id", "age", "count"]),
    ]

    init(variant index: Int, from decoder: any Decoder) throws {
      switch index {
      case 0: self = .named(try Parent(from: decoder))
      default: self = .sized(try Item(from: decoder))
      }
    }

    func encode(to encoder: any Encoder) throws {}
  }

  private func client(
    _ body: String, _ decoding: ClientConfiguration.ResponseDecoding = .lenient,
    _ configure: (inout ClientConfiguration) -> Void = { _ in }
  ) throws -> APIClient {
    var configuration = ClientConfiguration(responseDecoding: decoding)
    configure(&configuration)
    return APIClient(
      baseURL: try #require(URL(string: "http://localhost")),
      credentials: [.bearer(Secret(testKey))], configuration: configuration,
      transport: RecordingTransport { _ in (HTTPResponse(status: 200), Data(body.utf8)) })
  }

  private func received<Value: Decodable>(
    _ client: APIClient, as type: Value.Type = Value.self
  ) async throws -> (value: Value, response: ResponseHead) {
    try await withResponse {
      try await client.send(APIRequest("GET", "/items", operation: "listItems"))
    }
  }

  @Test(
    "A mismatching optional property is nil",
    arguments: [
      (#""count": "many""#, "/count", "Expected an integer, found the string \"many\""),
      (#""note": 5"#, "/note", "Expected a string, found the number 5"),
      (#""start": "soon""#, "/start", "\"soon\" is not a date and time of RFC 3339"),
      (#""state": null"#, "/state", "Expected a string, found null"),
      (#""tags": "a""#, "/tags", "Expected an array, found the string \"a\""),
      (#""dates": {}"#, "/dates", "Expected an array, found an object"),
      (#""sizes": []"#, "/sizes", "Expected an object, found an array"),
      (#""parent": 1"#, "/parent", "Expected an object, found the number 1"),
    ])
  func property(member: String, location: String, reason: String) async throws {
    let (item, response) = try await received(
      client(#"{"id": "a", \#(member)}"#), as: Item.self)
    let plain = try SpecsmithJSONDecoder().decode(Item.self, from: Data(#"{"id": "a"}"#.utf8))
    #expect(item == plain)
    #expect(response.decodingIssues.map(\.location) == [location])
    #expect(response.decodingIssues.map(\.omission) == [location])
    #expect(response.decodingIssues.first?.reason.hasPrefix(reason) == true)
    #expect(response.omissionCount == 1)
  }

  @Test("Mismatching elements are omitted")
  func elements() async throws {
    let (items, response) = try await received(
      client(#"[{"id": "a"}, {"id": 2}, {"id": "c", "parent": {"name": 1}}, 4, {"id": "e"}]"#),
      as: [Item].self)
    #expect(items.map(\.id) == ["a", "c", "e"])
    #expect(response.decodingIssues.map(\.location) == ["/1/id", "/2/parent/name", "/3"])
    #expect(response.decodingIssues.map(\.omission) == ["/1", "/2/parent", "/3"])
    #expect(
      response.decodingIssues.first?.description
        == "/1/id: Expected a string, found the number 2 (line 1, column 22). /1 is left out.")
  }

  @Test("Mismatching elements of a property's value are omitted")
  func nestedElements() async throws {
    let (item, response) = try await received(
      client(
        #"{"id": "a", "tags": ["x", 1, "y"], "dates": ["1970-01-01T00:00:00Z", "never"], "#
          + #""sizes": {"s": 1, "m": "2"}, "parent": {"name": "p", "age": "old"}, "k": 1, "l": "z"}"#
      ),
      as: Item.self)
    #expect(item.tags == ["x", "y"])
    #expect(item.dates == [Date(timeIntervalSince1970: 0)])
    #expect(item.sizes == ["s": 1])
    #expect(item.parent == Parent(name: "p", age: nil))
    #expect(item.rest == ["k": 1])
    #expect(
      response.decodingIssues.map(\.location) == [
        "/tags/1", "/dates/1", "/sizes/m", "/parent/age", "/l",
      ]
    )
  }

  @Test("Mismatching optional elements of a tuple are omitted")
  func tuple() async throws {
    let (position, response) = try await received(
      client(#"[1.5, 2, 3, "x", 4]"#), as: Position.self)
    #expect(position == Position(latitude: 1.5, name: nil, rest: [3, 4]))
    #expect(response.decodingIssues.map(\.location) == ["/1", "/3"])
  }

  @Test("Required parts must match")
  func required() async throws {
    let client = try client(#"{"id": 1, "count": "many"}"#)
    let error = await error(of: APIError.self) { try await received(client, as: Item.self) }
    guard case .undecodableResponse(let response) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(response.location == "/id")
  }

  @Test("A type of a union that matches strictly precedes one that matches leniently")
  func union() async throws {
    let (exact, none) = try await received(
      client(#"{"id": "a", "shape": {"name": 1, "id": "b", "count": 3}}"#), as: Item.self)
    guard case .sized(let item) = exact.shape else {
      Issue.record("\(String(describing: exact.shape))")
      return
    }
    #expect(item.count == 3)
    #expect(none.decodingIssues.isEmpty)
    let (partial, some) = try await received(
      client(#"{"id": "a", "shape": {"name": "b", "age": "old"}}"#), as: Item.self)
    #expect(partial.shape == .named(Parent(name: "b", age: nil)))
    #expect(some.decodingIssues.map(\.location) == ["/shape/age"])
  }

  @Test("An omission is reported once, for the outermost value")
  func outermost() async throws {
    let (items, response) = try await received(
      client(#"[{"count": "many", "tags": [1], "id": 1}, {"id": "b", "count": "few"}]"#),
      as: [Item].self)
    #expect(items.map(\.id) == ["b"])
    #expect(response.decodingIssues.map(\.location) == ["/0/id", "/1/count"])
    #expect(response.omissionCount == 2)
  }

  @Test("All omissions are counted, and a hundred are described")
  func many() async throws {
    let body = "[" + Array(repeating: "1", count: 1000).joined(separator: ",") + #", "a"]"#
    let (texts, response) = try await received(client(body), as: [String].self)
    #expect(texts == ["a"])
    #expect(response.omissionCount == 1000)
    #expect(response.decodingIssues.count == 100)
    #expect(response.decodingIssues.last?.location == "/99")
  }

  @Test("The log reports omissions, without secrets")
  func log() async throws {
    let log = LogCollector()
    let client = try client(#"{"id": "a", "count": "\#(testKey)"}"#) {
      $0.logger = Logger(label: "test") { _ in log }
    }
    let response = try await received(client, as: Item.self).response
    #expect(log.lines.count { $0.contains("left out: 1") && $0.contains("/count") } == 1)
    #expect(!log.lines.joined().contains(testKey))
    #expect(response.decodingIssues.first?.reason.contains("<redacted>") == true)
  }

  @Test("Elements that violate constraints are omitted if violations are errors")
  func violations() async throws {
    let body = #"[{"id": "a", "count": 1}, {"id": "b", "count": -1}]"#
    let (items, response) = try await received(
      client(body) { $0.responseValidation = .fail }, as: [Item].self)
    #expect(items.map(\.id) == ["a"])
    #expect(response.decodingIssues.map(\.location) == ["/1/count"])
    #expect(response.decodingIssues.map(\.omission) == ["/1"])
    let (all, _) = try await received(
      client(body) { $0.responseValidation = .log }, as: [Item].self)
    #expect(all.map(\.id) == ["a", "b"])
  }

  @Test("Without the setting, a mismatch is an error")
  func strict() async throws {
    let client = try client(#"{"id": "a", "count": "many"}"#, .strict)
    await #expect(throws: APIError.self) { try await received(client, as: Item.self) }
  }

  @Test("Mismatching elements of a stream are omitted")
  func stream() async throws {
    let client = try client("{\"id\": \"a\", \"count\": \"x\"}\n{\"id\": 2}\n{\"id\": \"c\"}\n")
    let stream: ResponseStream<Item> = try await client.jsonLines(
      for: APIRequest("GET", "/items", operation: "followItems"))
    var ids: [String] = []
    for try await item in stream { ids.append(item.id) }
    #expect(ids == ["a", "c"])
  }
}

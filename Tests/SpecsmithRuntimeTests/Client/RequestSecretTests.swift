import Foundation
import HTTPTypes
import Logging
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Secrets in request bodies")
struct RequestSecretTests {
  /// As generated code has it: the password hides itself while it is encoded.
  struct Account: Encodable, Sendable {
    var password: String?
    @Nullable var pin: String?

    init(password: String? = nil, pin: String? = nil) {
      self.password = password
      _pin = .init(pin)
    }

    func encode(to encoder: any Encoder) throws {
      var object = ObjectEncoder(encoder)
      object.hide(password)
      object.encodeIfPresent(password, "password")
      object.hide(_pin)
      object.encodeNullable(_pin, "pin")
      try object.finish()
    }
  }

  struct Team: Encodable, Sendable {
    var lead: Account
    var members: [Account]
    var codes: [String]

    func encode(to encoder: any Encoder) throws {
      var object = ObjectEncoder(encoder)
      object.encode(lead, "lead")
      object.encode(members, "members")
      object.hide(codes)
      object.encode(codes, "codes")
      try object.finish()
    }
  }

  static let team = Team(
    lead: Account(password: "p/a ss\"wörd"),
    members: [Account(password: "seconds-password"), Account(pin: "pin-of-another")],
    codes: ["first-code", "other-code"])

  enum Form: CaseIterable { case json, pairs, parts }

  private func request(_ form: Form) -> APIRequest {
    var request = APIRequest("POST", "/teams", operation: "test")
    switch form {
    case .json: request.setJSONBody(Self.team)
    case .pairs: request.setFormBody(Self.team)
    case .parts: request.setMultipartBody(Self.team)
    }
    return request
  }

  private func client(_ status: Int, _ body: String, logger: Logger? = nil) throws -> APIClient {
    var configuration = ClientConfiguration(maxRetries: 1, logger: logger)
    configuration.retryPolicy.clock = ContinuousClock()
    configuration.retryPolicy.initialDelay = .zero
    return APIClient(
      baseURL: try #require(URL(string: "http://localhost")), configuration: configuration,
      transport: RecordingTransport { _ in
        (HTTPResponse(status: .init(code: status)), Data(body.utf8))
      })
  }

  @Test("The server's message hides the secret, wherever it is", arguments: Form.allCases)
  func messages(form: Form) async throws {
    let client = try client(
      422, #"{"detail": "p/a ss\"wörd and seconds-password and pin-of-another, other-code"}"#)
    let error = try #require(
      await error(of: APIError.self) { try await client.send(request(form)) })
    #expect(
      error.response?.serverMessage == "<redacted> and <redacted> and <redacted>, <redacted>")
  }

  @Test("An excerpt hides the secret, as JSON and in form encoding")
  func excerpts() async throws {
    let client = try client(
      200,
      #"{"a": "p\/a ss\"w\u00f6rd", "b": "p%2Fa%20ss%22w%C3%B6rd", "c": "p%2Fa+ss%22w%C3%B6rd"}"#)
    let error = try #require(
      await error(of: APIError.self) {
        let _: [String] = try await client.send(request(.json))
      })
    #expect("\(error)".contains(#"{"a": "<redacted>", "b": "<redacted>", "c": "<redacted>"}"#))
  }

  @Test("A log line hides the secret")
  func logs() async throws {
    let log = LogCollector()
    let client = try client(
      503, #"{"detail": "seconds-password"}"#, logger: Logger(label: "test") { _ in log })
    _ = try? await client.send(request(.json))
    #expect(log.lines.contains { $0.contains("<redacted>") })
    #expect(!log.lines.joined().contains("seconds-password"))
  }

  @Test("The secret of one call is not redacted in the next one")
  func otherCalls() async throws {
    let client = try client(422, #"{"detail": "seconds-password"}"#)
    _ = try? await client.send(request(.json))
    let error = try #require(
      await error(of: APIError.self) {
        try await client.send(APIRequest("POST", "/", operation: "test"))
      })
    #expect(error.response?.serverMessage == "seconds-password")
  }

  /// As generated code has it: a parameter hides itself before it is set.
  private static func parameters() -> APIRequest {
    let code = "path/code"
    var request = APIRequest("GET", "/teams/\(code)/keys", operation: "test")
    request.hide(code)
    request.hide("query secret")
    request.setQuery("key", "query secret")
    request.hide(["listed-secret"])
    request.setHeader("X-Keys", ["listed-secret"])
    request.hide(String?.none)
    return request
  }

  @Test("Errors, logs and the URL for middleware hide the secret of a parameter")
  func parameters() async throws {
    let log = LogCollector()
    let client = try client(
      503, #"{"detail": "path/code, path%2Fcode, query secret, query%20secret, listed-secret"}"#,
      logger: Logger(label: "test") { _ in log })
    let request = Self.parameters()
    let error = try #require(await error(of: APIError.self) { try await client.send(request) })
    #expect(error.response?.path == "/teams/<redacted>/keys")
    #expect(
      error.response?.serverMessage
        == "<redacted>, <redacted>, <redacted>, <redacted>, <redacted>")
    #expect(request.description == "GET /teams/<redacted>/keys (test)")
    let logged = log.lines.joined()
    #expect(!logged.contains("code") && !logged.contains("secret"))
  }
}

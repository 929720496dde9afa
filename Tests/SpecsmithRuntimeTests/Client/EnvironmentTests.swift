import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Keys and base URLs of clients")
struct EnvironmentTests {
  @Test("Arguments precede variables, which precede the document")
  func fallbacks() throws {
    let environment: EnvironmentVariables = [
      "KEY": " variable\n", "URL": "http://localhost:8080/v1",
    ]
    let url = try #require(URL(string: "https://argument.example"))
    #expect(
      try environment.secret("argument", variable: "KEY", parameter: "key").text == "argument")
    #expect(try environment.secret(nil, variable: "KEY", parameter: "key").text == "variable")
    #expect(try environment.secretIfPresent(nil, variable: "X", parameter: "key") == nil)
    #expect(try environment.baseURL(url, variable: "URL", default: "https://d.example") == url)
    #expect(
      try environment.baseURL(nil, variable: "URL", default: "https://d.example").absoluteString
        == "http://localhost:8080/v1")
    #expect(
      try environment.baseURL(nil, variable: "X", default: "https://d.example").absoluteString
        == "https://d.example")
  }

  @Test("Missing values are reported when the client is made")
  func missing() {
    #expect(
      throws: ConfigurationError.missingSecret(parameter: "apiKey", variable: "WORKSHOP_API_KEY")
    ) { try Workshop(environment: ["WORKSHOP_API_KEY": "  "]) }
    #expect(
      ConfigurationError.missingSecret(parameter: "apiKey", variable: "K").localizedDescription
        == "No credential: pass `apiKey`, or set the environment variable K")
  }

  @Test("Only a password can be empty, and only as an argument")
  func emptyPassword() throws {
    let environment: EnvironmentVariables = ["PASSWORD": ""]
    func password(_ argument: String?, allowsEmpty: Bool) throws -> String? {
      try environment.secretIfPresent(
        argument, variable: "PASSWORD", parameter: "password", allowsEmpty: allowsEmpty)?.text
    }
    #expect(try password("", allowsEmpty: true) == "")
    #expect(try password("", allowsEmpty: false) == nil)
    #expect(try password(nil, allowsEmpty: true) == nil)
  }

  @Test("Values that cannot be sent are refused")
  func invalid() {
    #expect(
      throws: ConfigurationError.invalidSecret(parameter: "apiKey", variable: "WORKSHOP_API_KEY")
    ) { try Workshop(apiKey: "a\r\nHost: evil", environment: [:]) }
  }

  @Test(
    "A base URL is an HTTP URL with a host, and at most a path",
    arguments: [
      "ftp://example.com", "example.com", "file:///etc", "https://",
    ])
  func baseURLs(text: String) {
    #expect(throws: ConfigurationError.invalidBaseURL(text)) {
      try Workshop(apiKey: "key", environment: ["WORKSHOP_BASE_URL": text])
    }
  }

  @Test(
    "A base URL with possible secrets is refused, and not shown",
    arguments: [
      ("https://h/?key=secret", "https://h/?…"), ("https://h/#token=secret", "https://h/#…"),
      ("https://me:secret@example.com", "https://example.com"),
      ("https://me:sec@ret@example.com", "https://example.com"),
      ("me:secret@example.com", "example.com"), ("https:/me:secret@h", "h"),
    ])
  func secrets(text: String, shown: String) {
    #expect(throws: ConfigurationError.invalidBaseURL(shown)) {
      try Workshop(apiKey: "key", environment: ["WORKSHOP_BASE_URL": text])
    }
  }
}

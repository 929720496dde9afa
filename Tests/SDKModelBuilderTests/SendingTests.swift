import SDKModel
import Testing

@testable import SDKModelBuilder

@Suite("Extensions for sending an operation")
struct SendingTests {
  private func snippet(_ field: String) throws -> Snippet {
    try Snippet(operation: "\(field)\nresponses: {204: {description: Done}}", method: "post")
  }

  @Test(
    "Retries and the time-out are read",
    arguments: [
      ("", Sending()), ("x-specsmith-retry: never", Sending(retry: .never)),
      ("x-specsmith-retry: always", Sending(retry: .always)),
      ("x-specsmith-timeout: 2.5", Sending(timeout: 2.5)),
    ])
  func values(field: String, sending: Sending) throws {
    let snippet = try snippet(field)
    #expect(try snippet.operation.sending == sending)
    #expect(snippet.diagnostics.isEmpty)
  }

  @Test(
    "An invalid extension is an error",
    arguments: [
      "x-specsmith-retry: sometimes", "x-specsmith-timeout: soon", "x-specsmith-timeout: 0",
      "x-specsmith-timeout: -1", "x-specsmith-timeout: 1e30", "x-specsmith-timeout: .inf",
    ])
  func mistakes(field: String) throws {
    #expect(try snippet(field).diagnostics.map(\.code) == [.invalidSending])
  }
}

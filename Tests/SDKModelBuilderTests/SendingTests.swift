import SDKModel
import Testing

@testable import SDKModelBuilder

@Suite("What a document says of sending an operation")
struct SendingTests {
  private func snippet(_ field: String) throws -> Snippet {
    try Snippet(operation: "\(field)\nresponses: {204: {description: Done}}", method: "post")
  }

  @Test(
    "is whether to send it again, and for how long to wait",
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
    "is an error where it is not understood",
    arguments: [
      "x-specsmith-retry: sometimes", "x-specsmith-timeout: soon", "x-specsmith-timeout: 0",
      "x-specsmith-timeout: -1", "x-specsmith-timeout: 1e30", "x-specsmith-timeout: .inf",
    ])
  func mistakes(field: String) throws {
    #expect(try snippet(field).diagnostics.map(\.code) == [.invalidSending])
  }
}

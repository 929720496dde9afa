import Foundation
import HTTPTypes
import SpecsmithRuntime

/// A transport that returns the same response to every request, so that no server is needed.
struct CannedResponse: HTTPTransport {
  let json: String

  func send(
    _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
  ) async throws -> (HTTPResponse, HTTPBody) {
    let response = HTTPResponse(status: .ok, headerFields: [.contentType: "application/json"])
    return (response, HTTPBody(json))
  }
}

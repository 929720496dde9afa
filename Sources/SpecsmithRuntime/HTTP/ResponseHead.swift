import Foundation
import HTTPTypes

/// The status and the headers of a response.
public struct ResponseHead: Sendable {
  /// The status code, such as 200.
  public let status: Int

  /// The header fields.
  public let headers: HTTPFields

  /// What was left out of the value, with ``ClientConfiguration/ResponseDecoding/lenient``: one or
  /// more issues for each of the first 100 values. Without secrets of the request.
  public internal(set) var decodingIssues: [DecodingIssue] = []

  /// How many values were left out.
  public internal(set) var omissionCount = 0

  /// Creates the head of a response that no server sends, for tests.
  ///
  /// - Parameters:
  ///   - status: The status code, such as 200.
  ///   - headers: The header fields.
  public init(status: Int, headers: HTTPFields) {
    self.status = status
    self.headers = headers
  }

  /// The value of a header, in any case of letters; several are joined by commas.
  public func header(_ name: String) -> String? {
    HTTPField.Name(name).flatMap { headers[$0] }
  }

  /// The server's id for the request, to report to its operators: `x-request-id` or a similar
  /// field.
  public var requestID: String? {
    for name in ResponseHead.requestIDHeaders {
      if let value = header(name), !value.isEmpty { return value }
    }
    return nil
  }

  private static let requestIDHeaders = [
    "x-request-id", "request-id", "x-amzn-requestid", "x-amz-request-id", "apim-request-id",
    "x-ms-request-id", "x-github-request-id", "x-correlation-id", "x-trace-id", "cf-ray",
  ]
}

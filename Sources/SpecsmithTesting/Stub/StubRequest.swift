import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime

/// A request that a stub received.
public struct StubRequest: Sendable {
  /// The operation's name in the document; empty if it is not known.
  public let operation: String

  /// The path with a placeholder in the place of each parameter, behind the base URL; `nil` for a call
  /// that the document does not know.
  public let pathTemplate: String?

  /// The number of the attempt within its call, from 1.
  public let attempt: Int

  /// The HTTP method, such as `GET`.
  public let method: String

  /// The path without the query, percent-decoded, with that of the base URL.
  public let path: String

  /// The parameters of the query, in their order, percent-decoded.
  public let query: [URLQueryItem]

  /// The header fields, with the credentials.
  public let headers: HTTPFields

  /// The bytes of the body; empty if there is none.
  public let body: Data

  /// The path as it was sent.
  private let encodedPath: Substring

  /// Reads the body of the request.
  ///
  /// - Throws: ``TransportError`` if the body cannot be read; `CancellationError`.
  init(_ request: OutgoingRequest) async throws {
    operation = request.operation
    pathTemplate = request.pathTemplate
    attempt = request.attempt
    method = request.head.method.rawValue
    let target = request.head.path ?? "/"
    encodedPath = target.prefix { $0 != "?" }
    path = encodedPath.removingPercentEncoding ?? String(encodedPath)
    query = StubRequest.items(of: target.dropFirst(encodedPath.count + 1))
    headers = request.head.headerFields
    do {
      body = try await request.body?.data() ?? Data()
    } catch let error as CancellationError {
      throw error
    } catch {
      throw TransportError(.requestBodyFailed, underlying: error)
    }
  }

  /// The value of a header field, in any case of letters; several are joined by commas.
  public func header(_ name: String) -> String? {
    HTTPField.Name(name).flatMap { headers[$0] }
  }

  /// The first value of a parameter of the query.
  public func query(_ name: String) -> String? {
    query.first { $0.name == name }?.value
  }

  /// Decodes the body, which is JSON.
  ///
  /// - Throws: `DecodingError` if the body is not JSON of that type.
  public func body<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
    try JSONCoding.value(of: type, from: body)
  }

  /// The pairs of a body that is a URL-encoded form.
  public var formItems: [URLQueryItem] {
    StubRequest.items(of: Substring(String(decoding: body, as: UTF8.self)))
  }

  /// Whether it is a request with a method and a path, such as `GET /orders/{order_id}`. The names of
  /// the parameters do not matter.
  func isCall(to name: String) -> Bool {
    let parts = name.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0] == method else { return false }
    if let pathTemplate {
      return StubRequest.withoutNames(pathTemplate) == StubRequest.withoutNames(String(parts[1]))
    }
    // Behind a base URL with a path of its own.
    return parts[1].hasPrefix("/") && (encodedPath.hasSuffix(parts[1]) || path.hasSuffix(parts[1]))
  }

  private static func withoutNames(_ template: String) -> String {
    template.replacing(#/\{[^{}]*\}/#, with: "{}")
  }

  private static func items(of text: Substring) -> [URLQueryItem] {
    text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { part in
          let spaced = part.replacing("+", with: " ")
          return spaced.removingPercentEncoding ?? String(spaced)
        }
      return URLQueryItem(name: parts[0], value: parts.count > 1 ? parts[1] : nil)
    }
  }
}

/// Without the header fields and the body, which may be secret.
extension StubRequest: CustomStringConvertible, CustomReflectable {
  /// `POST /orders (createOrders)`
  public var description: String {
    "\(method) \(path)" + (operation.isEmpty ? "" : " (\(operation))")
  }

  public var customMirror: Mirror {
    Mirror(self, children: ["operation": operation, "method": method, "path": path])
  }
}

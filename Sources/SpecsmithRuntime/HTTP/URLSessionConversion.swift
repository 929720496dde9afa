import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

extension URLRequest {
  /// - Throws: `URLError` when the request's parts make no URL.
  init(_ request: HTTPRequest, body: Data?, timeout: Duration) throws {
    guard let url = request.absoluteURL else { throw URLError(.badURL) }
    self.init(url: url)
    httpMethod = request.method.rawValue
    for field in request.headerFields {
      addValue(field.value, forHTTPHeaderField: field.name.rawName)
    }
    httpBody = body
    // The caller's time-out applies; the session's must not be shorter.
    timeoutInterval = timeout.inSeconds + 5
  }
}

extension HTTPResponse {
  init?(_ response: HTTPURLResponse) {
    guard (100...999).contains(response.statusCode) else { return nil }
    var fields = HTTPFields()
    for case let (name, value) as (String, String) in response.allHeaderFields {
      guard let name = HTTPField.Name(name) else { continue }
      fields.append(HTTPField(name: name, value: value))
    }
    self.init(status: Status(code: response.statusCode), headerFields: fields)
  }
}

extension Duration {
  /// The duration in seconds and their fraction.
  var inSeconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}

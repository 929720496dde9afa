import Foundation
import HTTPTypes
import SpecsmithRuntime

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

extension URLRequest {
  /// - Throws: ``TransportError`` when the request's parts make no URL.
  init(_ request: HTTPRequest, timeout: Duration?) throws(TransportError) {
    guard let url = request.absoluteURL else { throw TransportError(.invalidRequest) }
    self.init(url: url)
    httpMethod = request.method.rawValue
    for field in request.headerFields {
      addValue(field.value, forHTTPHeaderField: field.name.rawName)
    }
    // The caller's time-out applies; the session's must not be shorter.
    timeoutInterval = min(timeout?.inSeconds ?? 1e7, 1e7) + 5
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

extension HTTPURLResponse {
  /// The number of bytes of the body; `nil` if it is not known, as with a compressed one.
  var bodyLength: Int64? {
    guard expectedContentLength >= 0, value(forHTTPHeaderField: "Content-Encoding") == nil else {
      return nil
    }
    return expectedContentLength
  }
}

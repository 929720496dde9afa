#if AsyncHTTPClient
  import AsyncHTTPClient
  import HTTPTypes
  import NIOHTTP1
  import SpecsmithRuntime

  extension HTTPClientRequest {
    /// - Throws: ``TransportError`` when the request's parts make no URL.
    init(_ request: HTTPRequest) throws(TransportError) {
      guard let scheme = request.scheme, let authority = request.authority else {
        throw TransportError(.invalidRequest)
      }
      self.init(url: "\(scheme)://\(authority)\(request.path ?? "/")")
      method = HTTPMethod(rawValue: request.method.rawValue)
      headers.reserveCapacity(request.headerFields.count + 4)
      for field in request.headerFields {
        headers.add(name: field.name.rawName, value: field.value)
      }
      // A part of a compressed response could not be decompressed, and one without a body neither.
      let isWhole = request.headerFields[.range] == nil && request.method != .head
      if !headers.contains(name: "Accept-Encoding") {
        headers.add(name: "Accept-Encoding", value: isWhole ? "gzip, deflate" : "identity")
      }
    }
  }

  extension HTTPResponse {
    init?(_ response: HTTPClientResponse) {
      guard (100...999).contains(response.status.code) else { return nil }
      var fields = HTTPFields()
      fields.reserveCapacity(response.headers.count)
      for (name, value) in response.headers {
        guard let name = HTTPField.Name(name) else { continue }
        fields.append(HTTPField(name: name, value: value))
      }
      self.init(status: Status(code: Int(response.status.code)), headerFields: fields)
    }
  }

  extension HTTPClientResponse {
    /// The number of bytes of the body; `nil` if it is not known, as with a compressed one.
    var bodyLength: Int64? {
      guard !headers.contains(name: "Content-Encoding"),
        let text = headers.first(name: "Content-Length"), let length = Int64(text), length >= 0
      else { return nil }
      return length
    }

    /// Whether a body may follow the head (RFC 9110 section 6.4.1).
    func hasBody(after method: HTTPRequest.Method) -> Bool {
      method != .head && status.code >= 200 && status != .noContent && status != .notModified
    }
  }
#endif

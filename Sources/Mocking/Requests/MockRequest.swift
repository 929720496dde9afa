/// An HTTP request, as a server received it.
public struct MockRequest: Sendable {
  public struct Field: Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The HTTP method, such as `GET`.
  public var method: String
  /// The path and the query, percent-encoded.
  public var target: String
  public var headers: [Field]
  public var body: [UInt8]

  public init(method: String, target: String, headers: [Field] = [], body: [UInt8] = []) {
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
  }
}

extension MockRequest {
  /// The values of a header, joined by commas (RFC 9110, section 5.3).
  func header(_ name: String) -> String? {
    let name = name.lowercased()
    let values = headers.filter { $0.name.lowercased() == name }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// The path without the query, percent-encoded.
  var path: String {
    let path = target.prefix { $0 != "?" && $0 != "#" }
    guard !path.hasScalarPrefix("/"), let scheme = path.firstRange(ofBytes: "://") else {
      return String(path)
    }
    // A proxy's client sends the whole URL (RFC 9112, section 3.2.2).
    let rest = path[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }

  /// The query without its question mark, percent-encoded.
  var query: String {
    guard let mark = target.firstIndex(of: "?") else { return "" }
    return target[target.index(after: mark)...].prefix { $0 != "#" }.description
  }

  /// The cookies, in the order of the request, with the quotation marks and escapes of their values.
  var cookies: [(name: String, value: String)] {
    let fields = headers.filter { $0.name.lowercased() == "cookie" }
    // By Unicode scalars: a delimiter and a combining mark behind it are one character.
    return fields.flatMap { $0.value.unicodeScalars.split(separator: ";") }.compactMap { part in
      let pair = String(part).trimmingSpaces.unicodeScalars.split(separator: "=", maxSplits: 1)
      guard let name = pair.first else { return nil }
      return (String(name), pair.count > 1 ? String(pair[1]) : "")
    }
  }
}

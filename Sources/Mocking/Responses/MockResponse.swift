import SDKModel

/// An HTTP response to send.
public struct MockResponse: Sendable {
  public var status: Int
  public var headers: [MockRequest.Field] = []
  /// The body in the parts in which it is sent.
  public var parts: [[UInt8]] = []
  /// Whether the parts are the elements of a stream, which arrive one after the other.
  public var isStream = false

  init(status: Int, headers: [MockRequest.Field] = []) {
    self.status = status
    self.headers = headers
  }

  public var body: [UInt8] { Array(parts.joined()) }

  /// The reason phrase of the status.
  public var reason: String { ProblemDetails.title(of: status) }

  mutating func set(_ name: String, _ value: String) {
    headers.removeAll { $0.name.lowercased() == name.lowercased() }
    headers.append(MockRequest.Field(name: name, value: value))
  }

  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// A response, and where it comes from.
public struct MockResult: Sendable {
  public var response: MockResponse
  /// The operation's id, or its method and path; `nil` if there is none for the request.
  public var operation: String?
  /// Where the body comes from: `example`, `made`, `stored`, …
  public var source: String
  public var problems: [Problem] = []
  /// The body of the request, if it was a JSON value or a form.
  var requestBody: Literal?
  /// What people should know, such as that a value does not agree with its schema.
  public var notes: [String] = []
}

/// A header field.
package struct HeaderField: Sendable {
  package var name: String
  package var value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// A request that the server received.
package struct ReceivedRequest: Sendable {
  package var method: String
  /// The path and the query, as the client sent them.
  package var target: String
  package var fields: [HeaderField]
  package var body: [UInt8]

  /// The value of the first header field with the name, in any case.
  package func field(_ name: String) -> String? {
    fields.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// A response to send.
package struct SentResponse: Sendable {
  package var status: Int
  package var reason: String
  package var fields: [HeaderField]
  /// The body in the parts in which it is sent.
  package var parts: [[UInt8]]
  /// Whether each part is sent as a chunk of its own.
  package var isStream: Bool

  package init(
    status: Int, reason: String = "", fields: [HeaderField] = [], parts: [[UInt8]] = [],
    isStream: Bool = false
  ) {
    self.status = status
    self.reason = reason
    self.fields = fields
    self.parts = parts
    self.isStream = isStream
  }
}

/// What a server accepts, so that no client can exhaust it.
package struct HTTPLimits: Sendable {
  /// The largest size of the request line and the headers, in bytes.
  package var head = 65_536
  /// The largest size of a body, in bytes.
  package var body = 10 << 20
  /// The largest number of connections at the same time.
  package var connections = 64
  /// The time in seconds after which a connection without a request, or with an incomplete one, is
  /// closed.
  package var timeout = 60

  package init() {}
}

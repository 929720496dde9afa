import SDKModel
import TextGrammar

/// The calls that a guide shows.
public struct GuideCalls: Sendable {
  /// The first calls that come into question, the best first.
  public var first: [SampleCall]
  /// A call of an operation that returns pages.
  public var paged: SampleCall?
  /// A call that returns a stream.
  public var streamed: SampleCall?
  /// A call that starts something to wait for.
  public var waited: SampleCall?

  public init(
    first: [SampleCall] = [], paged: SampleCall? = nil, streamed: SampleCall? = nil,
    waited: SampleCall? = nil
  ) {
    self.first = first
    self.paged = paged
    self.streamed = streamed
    self.waited = waited
  }

  /// The call to test: the first one that every client and server transmits unchanged.
  var tested: SampleCall? { first.first(where: \.canBeTested) }

  /// The call to show.
  var shown: SampleCall? { tested ?? first.first }
}

extension SampleCall {
  private static let methods: Set = ["GET", "PUT", "POST", "PATCH", "DELETE"]

  /// Header fields that belong to the connection, not to the call.
  private static let ownFields: Set = [
    "host", "connection", "content-length", "content-encoding", "transfer-encoding", "expect",
    "upgrade", "te", "trailer", "keep-alive", "accept-encoding", "cookie", "date",
  ]

  /// Whether every client and server transmits the call unchanged.
  public var canBeTested: Bool {
    guard path != nil, Self.methods.contains(operation.method) else { return false }
    if operation.method == "GET", body != nil { return false }
    return arguments.allSatisfy { argument in
      let parameter = operation.parameters[argument.index]
      return parameter.in != .header || !Self.ownFields.contains(parameter.name.lowercased())
    }
  }
}

extension Operation {
  /// The name of the operation for a stub: the request, if the SDK writes its path as the document does,
  /// or else the id.
  var nameForStubs: String {
    let isPlain = path.allSatisfy { part in
      guard case .literal(let text) = part else { return true }
      return PercentEncoding.encodedPath(text) == text
    }
    return isPlain ? key.title : id
  }
}

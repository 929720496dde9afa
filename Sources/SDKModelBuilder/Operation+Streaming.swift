import Naming
import SDKModel

extension Operation {
  /// The operation that reads the response as a stream, if the document describes it whole as well.
  var streaming: Operation? {
    let view = ClientView(of: exchange, method: method)
    guard let success = view.stream(of: exchange) else { return nil }
    var streaming = self
    streaming.name = Self.nameOfStream(name)
    streaming.form = .stream
    streaming.success = success
    streaming.poll = nil
    streaming.pagination = nil
    // Without the flag the response would be whole.
    if streamFlag != nil { streaming.body?.isRequired = true }
    return streaming
  }

  /// `create` becomes `stream`, `createCompletion` `streamCompletion`, and `translate`
  /// `translateStream`.
  private static func nameOfStream(_ name: String) -> String {
    let words = NameWords.identifierWords(name)
    let isCreation = ["create", "post"].contains(words.first?.lowercased())
    return (isCreation ? ["stream"] + words.dropFirst() : words + ["stream"])
      .joined(separator: "_")
  }
}

/// The property of a body by which a caller asks for a stream.
enum StreamFlag {
  private static let names: Set = ["stream", "streaming", "is_stream", "isStream"]

  /// - Returns: `nil` if the body has no boolean property of such a name.
  static func find(in body: RequestBody?, _ table: TypeTable) -> Property? {
    guard let body, let record = table.record(body.type) else { return nil }
    return record.properties.first { property in
      guard names.contains(property.name), property.access != .readOnly,
        case .boolean = property.type.kind
      else { return false }
      return true
    }
  }
}

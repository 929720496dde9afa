import Naming
import SDKModel

extension Operation {
  /// The operations that have other forms of the request or the response, each of which has its own
  /// method.
  var otherForms: [Operation] {
    let view = ClientView(of: exchange, method: method)
    let responses = view.otherResponses.compactMap { reading -> Operation? in
      guard let content = reading.content else { return nil }
      let media = exchange.responses[reading.response].contents[content]
      return form(.response(mediaType: media.mediaType), named: "as_\(media.name.nameComponent)") {
        $0.success = view.success(of: exchange, in: reading)
      }
    }
    let requests = view.otherRequests.compactMap { index -> Operation? in
      guard let media = exchange.request?.contents[index] else { return nil }
      return form(.request(mediaType: media.mediaType), named: "with_\(media.name.nameComponent)") {
        $0.body = view.body(of: exchange, in: index)
        $0.streamFlag = nil
      }
    }
    return [streaming(view)].compactMap { $0 } + responses + requests
  }

  private func form(
    _ form: OperationKey.Form, named name: String, _ change: (inout Operation) -> Void
  ) -> Operation {
    var other = self
    other.name += "_" + name
    other.form = form
    change(&other)
    return other
  }

  /// The operation that reads the response as a stream, if the document describes it whole as well.
  private func streaming(_ view: ClientView) -> Operation? {
    guard let success = view.stream(of: exchange) else { return nil }
    var streaming = self
    streaming.name = Self.nameOfStream(name)
    streaming.form = .stream
    streaming.success = success
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

/// The property of a body that requests a stream.
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

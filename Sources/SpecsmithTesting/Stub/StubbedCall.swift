@_spi(Generated) import SpecsmithRuntime
import TextGrammar

/// What a call can read, which decides the status, the media type and the form of a stub's response.
struct StubbedCall {
  let request: OutgoingRequest

  init(_ request: OutgoingRequest) {
    self.request = request
  }

  var expected: [ExpectedResponse] { request.expected }

  /// What the call reads of responses with a status; of any response if there is none. JSON if that is
  /// not known.
  func contents(for status: Int?) -> [ExpectedResponse.Content] {
    guard !expected.isEmpty else { return [.json] }
    guard let status else { return expected.map(\.content) }
    return DocumentedStatuses.best(for: status, among: expected, \.statuses).map { [$0.content] }
      ?? []
  }

  /// A status at which the call reads a content.
  ///
  /// - Parameter usual: The one to use if the call reads it at several, or at none.
  func status(of content: ExpectedResponse.Content, usual: Int) -> Int {
    guard let response = expected.first(where: { $0.content == content }) else { return usual }
    return switch response.statuses {
    case .status(let code): code
    case .range(let digit): usual / 100 == digit ? usual : digit * 100
    case .default: usual
    }
  }

  /// The first media type that the call accepts and that meets a condition.
  func acceptedType(where isUsable: (MediaTypeName) -> Bool) -> String? {
    (request.head.headerFields[.accept] ?? "").split(separator: ",")
      .map { $0.drop(while: \.isWhitespace) }
      .first { isUsable(MediaTypeName(String($0))) }
      .map(String.init)
  }

  /// A description of what the call reads, for errors.
  var expectation: String {
    let words = expected.map { response in
      switch response.content {
      case .nothing: "no content"
      case .json: "JSON"
      case .text: "text (`.value` with a string, or `.text`)"
      case .bytes: "bytes (`.body`)"
      case .location: "the target of a redirect (`.redirect`)"
      case .events, .jsonLines, .jsonSequence: "a stream (`.elements`)"
      }
    }
    return words.isEmpty ? "JSON" : words.joined(separator: " or ")
  }
}

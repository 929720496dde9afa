import Foundation
@_spi(Generated) import SpecsmithRuntime

/// How the elements of a stub's stream become bytes.
enum StubFraming {
  case events(EventContent)
  case jsonLines
  case jsonSequence

  /// - Returns: `nil` if the content is no stream.
  init?(_ content: ExpectedResponse.Content) {
    switch content {
    case .events(let content): self = .events(content)
    case .jsonLines: self = .jsonLines
    case .jsonSequence: self = .jsonSequence
    case .nothing, .json, .text, .bytes, .location: return nil
    }
  }

  var content: ExpectedResponse.Content {
    switch self {
    case .events(let content): .events(content)
    case .jsonLines: .jsonLines
    case .jsonSequence: .jsonSequence
    }
  }

  /// The usual media type.
  var mediaType: String {
    switch self {
    case .events: "text/event-stream"
    case .jsonLines: "application/jsonl"
    case .jsonSequence: "application/json-seq"
    }
  }

  /// A body with a chunk for each element.
  func body(of elements: StubElements) -> HTTPBody {
    HTTPBody(length: nil, isReplayable: true) {
      let next = elements.begin()
      return { try await next().map(frame) }
    }
  }

  private func frame(_ element: StubElements.Element) throws -> Data {
    switch (self, element) {
    case (.events, .event(let event)):
      return EventLines(
        name: event.event == "message" ? nil : event.event, id: event.id.isEmpty ? nil : event.id,
        retry: event.retry.map { Int64($0.inSeconds * 1000) }, data: event.data
      ).frame
    case (.events(let content), .value(let value)):
      return try EventLines(of: value, content).frame
    case (.jsonLines, .value(let value)):
      return try JSONCoding.data(of: value) + Data("\n".utf8)
    case (.jsonSequence, .value(let value)):
      return try Data("\u{1E}".utf8) + JSONCoding.data(of: value) + Data("\n".utf8)
    case (.jsonLines, .event(let event)): return Data((event.data + "\n").utf8)
    case (.jsonSequence, .event(let event)): return Data(("\u{1E}" + event.data + "\n").utf8)
    }
  }
}

/// What the lines of a server-sent event say.
private struct EventLines {
  var name: String?
  var id: String?
  /// In milliseconds.
  var retry: Int64?
  var data: String

  /// The event (WHATWG HTML section 9.2).
  var frame: Data {
    var lines: [String] = []
    if let name { lines.append("event: " + name) }
    if let id { lines.append("id: " + id) }
    if let retry { lines.append("retry: \(retry)") }
    lines += data.split(separator: "\n", omittingEmptySubsequences: false).map { "data: " + $0 }
    return Data((lines.joined(separator: "\n") + "\n\n").utf8)
  }
}

extension EventLines {
  /// The event that a call reads as a value.
  init(of value: any Encodable & Sendable, _ content: EventContent) throws {
    switch content {
    case .json, .event: data = try Self.text(of: value)
    case .text: data = try (value as? String) ?? Self.text(of: value)
    case .object(let form):
      let object = try JSONValue(encoding: value)
      name = object["event"]?.string
      id = object["id"]?.string
      if case .number(let number)? = object["retry"] { retry = number.integer(as: Int64.self) }
      let isJSON = form.isJSON(in: name ?? "")
      data = try object["data"].map { try (isJSON ? nil : $0.string) ?? Self.text(of: $0) } ?? ""
    }
  }

  private static func text(of value: some Encodable) throws -> String {
    String(decoding: try JSONCoding.data(of: value), as: UTF8.self)
  }
}

import Foundation

/// How the events of a stream become its elements.
@_spi(Generated) public struct EventForm<Element: Sendable>: Sendable {
  let content: EventContent
  /// - Throws: ``ReportedError``; `DecodingError`.
  let read: @Sendable (StreamFrame, ErrorEvents, DecodingLeniency?) throws -> Element
}

@_spi(Generated) extension EventForm where Element: Decodable {
  /// An element is the JSON that an event has as its data.
  public static var json: EventForm {
    EventForm(content: .json) { frame, errors, leniency in
      try FrameJSON.element(of: frame.data, named: frame.name, errors, by: leniency)
    }
  }

  /// An element is the event itself, as an object with the properties `event`, `data`, `id` and
  /// `retry`, as OpenAPI 3.2 models it. A property that the event does not have is absent.
  public static func object(data: EventDataForm) -> EventForm {
    EventForm(content: .object(data: data)) { frame, errors, leniency in
      let object = EventObject(frame, data: data)
      return try FrameJSON.element(
        of: object.json, named: frame.name, errors, by: leniency, memberCount: object.memberCount)
    }
  }
}

@_spi(Generated) extension EventForm where Element == String {
  /// An element is the data of an event, unchanged.
  public static var text: EventForm {
    EventForm(content: .text) { frame, errors, _ in
      if frame.name == ErrorEvents.name, errors != .elements { throw ReportedError() }
      return String(decoding: frame.data, as: UTF8.self)
    }
  }
}

@_spi(Generated) extension EventForm where Element == ServerSentEvent {
  /// An element is the event as the stream has it. Errors are events like all others.
  public static var event: EventForm {
    EventForm(content: .event) { frame, _, _ in ServerSentEvent(frame) }
  }
}

/// The representation of an event's data in the object that describes the event.
@_spi(Generated) public enum EventDataForm: Hashable, Sendable {
  /// A string.
  case string
  /// JSON (`contentMediaType: application/json`).
  case json
  /// JSON in the events with these names, a string in all others.
  case jsonInEvents(Set<String>)

  package func isJSON(in name: String) -> Bool {
    switch self {
    case .string: false
    case .json: true
    case .jsonInEvents(let names): names.contains(name)
    }
  }
}

/// Reads elements from the JSON of frames.
enum FrameJSON {
  /// - Parameters:
  ///   - name: The name of the event.
  ///   - leniency: Leaves out parts that cannot be decoded; `nil` if they are errors.
  ///   - memberCount: How many members the JSON must have; `nil` for any number.
  /// - Throws: ``ReportedError``; `DecodingError`.
  static func element<Element: Decodable>(
    of data: Data, named name: String = "", _ errors: ErrorEvents, by leniency: DecodingLeniency?,
    memberCount: Int? = nil
  ) throws -> Element {
    let tape = try text(of: data, by: leniency)
    if let memberCount, tape.count(0) != memberCount {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [], debugDescription: "The data is not JSON."))
    }
    try errors.check(name, tape, as: Element.self)
    return try JSONCoding.value(of: Element.self, from: tape)
  }

  /// Whether the data is JSON in which a server reports an error.
  static func mentionsError(_ data: Data) -> Bool {
    (try? text(of: data))?.mentionsError ?? false
  }

  private static func text(
    of data: Data, by leniency: DecodingLeniency? = nil
  ) throws -> JSONTape {
    do {
      return try JSONTape(utf8: data, leniency: leniency)
    } catch {
      throw DecodingError.notJSON(error)
    }
  }
}

import Foundation

/// A line of a `text/event-stream` that means something: a field, or a comment.
enum EventStreamField: Equatable {
  case comment, event, data, id, retry

  /// - Returns: The field and its value; `nil` for a line of any other kind.
  static func read(_ line: Data) -> (field: EventStreamField, value: Data)? {
    let found = line.withUnsafeBytes { bytes -> (EventStreamField, Int)? in
      guard let colon = bytes.firstOffset(of: UInt8(ascii: ":")) else {
        return EventStreamField(bytes).map { ($0, bytes.count) }
      }
      if colon == 0 { return (.comment, bytes.count) }
      let hasSpace = colon + 1 < bytes.count && bytes[colon + 1] == UInt8(ascii: " ")
      return EventStreamField(UnsafeRawBufferPointer(rebasing: bytes[..<colon])).map {
        ($0, colon + (hasSpace ? 2 : 1))
      }
    }
    return found.map { ($0.0, line[(line.startIndex + $0.1)...]) }
  }

  private init?(_ name: UnsafeRawBufferPointer) {
    if name.isEqual(to: "data") {
      self = .data
    } else if name.isEqual(to: "event") {
      self = .event
    } else if name.isEqual(to: "id") {
      self = .id
    } else if name.isEqual(to: "retry") {
      self = .retry
    } else {
      return nil
    }
  }
}

import Foundation

/// The part of a stream that holds one element: an event, a line or a text.
struct StreamFrame {
  /// The bytes of the element. They can be a slice of the chunk in which they came.
  var data: Data

  /// The name of an event; empty where it has none.
  var name = ""

  /// The id that the event itself has; `nil` where it has none.
  var id: String?

  /// The id of this event, or else of the last one before it that had one.
  var lastID = ""

  /// The time to wait before the next connection, where the event sets it.
  var retry: Duration?
}

/// Cuts a stream into frames, however its bytes are cut into chunks.
protocol FrameParser: Sendable {
  /// Adds bytes. All frames of the bytes before were taken.
  mutating func append(_ chunk: Data)

  /// Says that no bytes follow.
  mutating func finish()

  /// The next frame; `nil` when its end has not come yet.
  ///
  /// - Throws: ``StreamError``
  mutating func next() throws -> StreamFrame?

  /// The beginning of a stream that has ended, if it was none of the parser's kind.
  var foreignBeginning: Data? { get }
}

extension FrameParser {
  var foreignBeginning: Data? { nil }
}

/// Why a stream cannot be cut into elements.
public enum StreamError: Error, Hashable, Sendable {
  /// An element has more bytes than are collected in memory.
  case elementTooLarge(limit: Int)
}

extension StreamError: CustomStringConvertible, LocalizedError {
  public var description: String {
    switch self {
    case .elementTooLarge(let limit): "an element of the stream has more than \(limit) bytes"
    }
  }

  public var errorDescription: String? { description }
}

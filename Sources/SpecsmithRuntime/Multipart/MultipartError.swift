import Foundation

/// Why the parts of a body cannot be read.
public enum MultipartError: Error, Hashable, Sendable {
  /// The media type of the body is not `multipart/…`, or it names no valid boundary.
  case noBoundary(contentType: String?)
  /// The body ends before the boundary that ends it.
  case cutOff
  /// The header fields of a part are larger than is accepted.
  case headersTooLarge
  /// The part was passed: its content must be read before the next part is requested.
  case passed
  /// Two tasks read the parts at the same time.
  case readConcurrently
}

extension MultipartError: CustomStringConvertible, LocalizedError {
  public var description: String {
    switch self {
    case .noBoundary(let contentType):
      "A body of the media type \(contentType.map { Excerpt.quoted($0) } ?? "that is not known") "
        + "cannot be read as parts: it is not multipart, or has no valid boundary"
    case .cutOff: "The body ends before the boundary that ends its last part"
    case .headersTooLarge: "The header fields of a part are too large"
    case .passed: "The part was passed: read its content before you request the next part"
    case .readConcurrently: "Two tasks read the parts of a body at the same time"
    }
  }

  public var errorDescription: String? { description }
}

import Foundation

extension HTTPBody {
  /// All bytes of the body, in memory.
  ///
  /// - Parameter limit: The most bytes to collect.
  /// - Throws: ``HTTPBodyError/tooLarge(limit:)`` as soon as the body has more; what the source
  ///   throws.
  public func data(upTo limit: Int = .max) async throws -> Data {
    if let length, length > Int64(limit) { throw HTTPBodyError.tooLarge(limit: limit) }
    if case .data(let data) = storage { return data }
    var iterator = makeAsyncIterator()
    guard var data = try await iterator.next() else { return Data() }
    if let length, length > Int64(data.count), length <= Int64(HTTPBody.reservedAtMost) {
      data.reserveCapacity(Int(length))
    }
    while true {
      if data.count > limit { throw HTTPBodyError.tooLarge(limit: limit) }
      guard let chunk = try await iterator.next() else { return data }
      data.append(chunk)
    }
  }

  /// All bytes of the body as a string in UTF-8; bytes that are not become U+FFFD.
  ///
  /// - Throws: As ``data(upTo:)`` does.
  public func string(upTo limit: Int = .max) async throws -> String {
    String(decoding: try await data(upTo: limit), as: UTF8.self)
  }

  /// Memory for a body is reserved up to this size: a server may announce any length.
  private static let reservedAtMost = 1 << 22
}

extension HTTPBody {
  /// The body of a response in memory.
  ///
  /// - Throws: ``TransportError`` if it is too large.
  func collected(upTo limit: Int) async throws -> Data {
    do {
      return try await data(upTo: limit)
    } catch HTTPBodyError.tooLarge {
      throw TransportError.tooLarge(limit)
    }
  }

  /// Reads a small body to its end, so that the connection can be used again.
  func discard() async {
    if let length, length <= 1 << 14 { _ = try? await data() }
  }

  /// The body of a response in memory, or its beginning and why the rest is missing.
  ///
  /// - Throws: `CancellationError`; an error of another source than a transport.
  func collectedBeginning(upTo limit: Int) async throws -> (Data, TransportError?) {
    var data = Data()
    do {
      for try await chunk in self {
        guard chunk.count <= limit - data.count else {
          data.append(chunk.prefix(limit - data.count))
          return (data, .tooLarge(limit))
        }
        data.append(chunk)
      }
      return (data, nil)
    } catch let error as TransportError {
      try Task.checkCancellation()
      return (data, error)
    }
  }
}

extension TransportError {
  fileprivate static func tooLarge(_ limit: Int) -> TransportError {
    TransportError(
      .responseTooLarge, reason: "the response has more than \(limit) bytes (maxResponseSize)")
  }
}

extension HTTPBody {
  /// The parts of a body of `multipart/mixed`, `multipart/related`, `multipart/form-data` or another
  /// kind of parts (RFC 2046 section 5.1), one after the other as they arrive.
  ///
  /// ```swift
  /// for try await part in try body.parts() {
  ///   print(part.name ?? "", try await part.body.string())
  /// }
  /// ```
  ///
  /// - Parameter contentType: The media type with its boundary; `nil` for that of the response.
  /// - Throws: ``MultipartError/noBoundary(contentType:)``
  public func parts(contentType: String? = nil) throws(MultipartError) -> BodyParts {
    let contentType = contentType ?? self.contentType
    let parameters = FieldParameters(contentType ?? "")
    guard parameters.word.lowercased().hasPrefix("multipart/"),
      let boundary = parameters["boundary"], MultipartParser.isBoundary(boundary)
    else { throw .noBoundary(contentType: contentType) }
    return BodyParts(self, boundary: boundary)
  }
}

/// The parts of a body, in the order in which they arrive.
///
/// The content of a part must be read before the next part is requested; what is left of it then is
/// skipped. So no more than a chunk of the body is in memory.
public struct BodyParts: AsyncSequence, Sendable {
  /// A part, whose content is still to be read.
  public typealias Element = BodyPart

  private let body: HTTPBody
  private let boundary: String

  init(_ body: HTTPBody, boundary: String) {
    self.body = body
    self.boundary = boundary
  }

  /// Begins to read the body.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(PartReader(body, boundary: boundary))
  }

  /// Reads the parts as they arrive.
  public struct AsyncIterator: AsyncIteratorProtocol {
    private let reader: PartReader

    init(_ reader: PartReader) {
      self.reader = reader
    }

    /// The next part, as soon as its header fields have arrived; `nil` after the last one.
    ///
    /// - Throws: ``MultipartError``; what the body throws.
    public mutating func next() async throws -> BodyPart? {
      guard let (number, headers) = try await reader.nextPart() else { return nil }
      return BodyPart(
        headers: headers,
        body: HTTPBody(length: nil) { [reader] in
          { try await reader.nextChunk(of: number) }
        })
    }
  }
}

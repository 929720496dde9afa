#if AsyncHTTPClient
  import AsyncHTTPClient
  import Foundation
  import NIOCore
  import SpecsmithRuntime

  /// The body of a response, with the objects that must live as long as it.
  ///
  /// AsyncHTTPClient closes the connection when the body or its iterator is dropped before the end.
  final class ResponseReader: Sendable {
    private let body: HTTPClientResponse.Body
    private let upload: RequestUpload?
    /// Keeps the client until the response has ended.
    private let owner: HTTPClientOwner?

    init(_ body: HTTPClientResponse.Body, upload: RequestUpload?, owner: HTTPClientOwner?) {
      self.body = body
      self.upload = upload
      self.owner = owner
    }

    deinit {
      upload?.end()
    }

    /// - Returns: A function that returns one chunk after the other, and `nil` at the end.
    func begin() -> () async throws -> Data? {
      var iterator = body.makeAsyncIterator()
      return {
        do {
          guard let buffer = try await iterator.next() else {
            self.upload?.end()
            return nil
          }
          return buffer.withUnsafeReadableBytes { Data($0) }
        } catch {
          self.upload?.end()
          try Task.checkCancellation()
          throw TransportError(ofResponse: error)
        }
      }
    }

    /// Waits for the end of a response that has no body, so that the connection can be used again.
    func discard() async {
      var iterator = body.makeAsyncIterator()
      _ = try? await iterator.next()
    }
  }
#endif

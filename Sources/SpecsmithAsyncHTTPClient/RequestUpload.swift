#if AsyncHTTPClient
  import AsyncHTTPClient
  import Foundation
  import NIOCore
  import SpecsmithRuntime

  /// The body of a request while it is sent.
  struct RequestUpload: Sendable {
    /// The body for AsyncHTTPClient.
    let body: HTTPClientRequest.Body

    private let begun: OnceFlag
    private let source: UploadSource?

    /// Whether the connection has requested the body, which it does when it has sent the head.
    var hasBegun: Bool { begun.isRaised }

    /// - Parameter group: The threads of the connections.
    /// - Returns: `nil` if there is nothing to send.
    init?(_ body: HTTPBody?, group: any EventLoopGroup) {
      guard let body, body.length != 0 else { return nil }
      begun = OnceFlag()
      if case .data(let data) = body.storage, data.count <= UploadBytes.sentAtOnce {
        source = nil
        self.body = .bytes(UploadBytes(data, begun: begun), length: .known(Int64(data.count)))
      } else {
        let source = UploadSource(body, begun: begun, group: group)
        self.source = source
        self.body = .stream(
          UploadStream(source: source), length: body.length.map { .known($0) } ?? .unknown)
      }
    }

    /// Releases the source of the body, which is not read any more.
    func end() {
      source?.end()
    }
  }

  /// Bytes that take notice when they are read: AsyncHTTPClient does so after the head was sent.
  struct UploadBytes: Collection, Sendable {
    static let sentAtOnce = 1 << 20

    private let data: Data
    private let begun: OnceFlag

    init(_ data: Data, begun: OnceFlag) {
      self.data = data
      self.begun = begun
    }

    var startIndex: Int { data.startIndex }
    var endIndex: Int { data.endIndex }
    var count: Int { data.count }
    func index(after index: Int) -> Int { index + 1 }

    subscript(index: Int) -> UInt8 {
      _ = begun.raise()
      return data[index]
    }

    func withContiguousStorageIfAvailable<Result>(
      _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? {
      _ = begun.raise()
      return try data.withContiguousStorageIfAvailable(body)
    }
  }
#endif

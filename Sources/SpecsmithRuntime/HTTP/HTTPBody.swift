import Foundation

/// The content of a request or of a response: an asynchronous sequence of chunks of bytes.
///
/// A body that is made of data or of a file is replayable: it can be read any number of times. One
/// that comes from a server, or from a sequence that can be read once, throws
/// ``HTTPBodyError/alreadyRead`` the second time.
public struct HTTPBody: Sendable {
  /// The number of bytes; `nil` if it is not known before the body is read.
  public let length: Int64?

  /// Whether the body can be read more than once, as a retry or a redirect needs.
  public let isReplayable: Bool

  /// The media type of a response's body, with its parameters; `nil` for other bodies, and if the
  /// server names none.
  public internal(set) var contentType: String?

  package let storage: Storage

  /// How the rest is requested after the connection was lost; `nil` if that is not possible.
  private(set) var resumption: BodyResumption?

  package enum Storage: Sendable {
    case data(Data)
    case file(URL)
    /// Makes the function that returns one chunk after the other, and `nil` at the end.
    case chunks(@Sendable () throws -> () async throws -> Data?)
  }

  /// Whether the body was begun, which matters if it can be read once.
  private let begun: OnceFlag?

  private init(_ storage: Storage, length: Int64?, isReplayable: Bool, begun: OnceFlag? = nil) {
    self.storage = storage
    self.length = length
    self.isReplayable = isReplayable
    self.begun = begun
  }

  /// A body whose chunks a function returns one after the other, and `nil` at the end.
  ///
  /// - Parameter begin: Makes the function; called once unless the body is replayable.
  package init(
    length: Int64?, isReplayable: Bool = false,
    _ begin: @escaping @Sendable () throws -> () async throws -> Data?
  ) {
    let begun = OnceFlag()
    self.init(
      .chunks {
        guard begun.raise() || isReplayable else { throw HTTPBodyError.alreadyRead }
        return try begin()
      }, length: length, isReplayable: isReplayable, begun: begun)
  }

  /// The body, whose rest can be requested.
  func resumable(_ resumption: BodyResumption?) -> HTTPBody {
    var body = self
    body.resumption = resumption
    return body
  }

  /// Whether the body can be read now: it is replayable, or unread.
  package var canBeRead: Bool { isReplayable || begun?.isRaised != true }

  /// What distinguishes bodies.
  enum Identity: Hashable {
    case data(Data)
    case file(URL)
    case chunks(ObjectIdentifier?)
  }

  var identity: Identity {
    switch storage {
    case .data(let data): .data(data)
    case .file(let url): .file(url)
    case .chunks: .chunks(begun.map(ObjectIdentifier.init))
    }
  }

  /// Whether nothing has to be read to have the bytes.
  var isInMemory: Bool {
    switch storage {
    case .data: true
    case .file, .chunks: false
    }
  }

  /// The bytes, if they are in memory or in a file.
  var availableData: Data? {
    switch storage {
    case .data(let data): data
    case .file(let url): try? Data(contentsOf: url)
    case .chunks: nil
    }
  }
}

extension HTTPBody {
  /// No bytes.
  public static let empty = HTTPBody(Data())

  /// Bytes in memory.
  public init(_ data: Data) {
    self.init(.data(data), length: Int64(data.count), isReplayable: true)
  }

  /// A string in UTF-8.
  public init(_ string: String) {
    self.init(Data(string.utf8))
  }

  /// The bytes of a file, which is read while the body is sent, a part at a time.
  ///
  /// - Throws: Foundation's error if the file cannot be read.
  public init(contentsOf file: URL) throws {
    guard file.isFileURL else { throw CocoaError(.fileReadUnsupportedScheme) }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), isFolder.boolValue
    {
      throw CocoaError(.fileReadUnknown, userInfo: [NSFilePathErrorKey: file.path])
    }
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    let length = try handle.seekToEnd()
    self.init(.file(file), length: Int64(clamping: length), isReplayable: true)
  }

  /// The chunks of an asynchronous sequence.
  ///
  /// - Parameters:
  ///   - chunks: The bytes, in chunks of any size.
  ///   - length: The number of bytes of all chunks; `nil` if it is not known. Without it, HTTP/1.1
  ///     sends the body chunked, which some servers refuse.
  ///   - isReplayable: Whether the sequence can be iterated again from its start.
  public init<Chunks: AsyncSequence & Sendable>(
    _ chunks: Chunks, length: Int64? = nil, isReplayable: Bool = false
  ) where Chunks.Element == Data {
    self.init(length: length, isReplayable: isReplayable) {
      var iterator = chunks.makeAsyncIterator()
      return { try await iterator.next() }
    }
  }

  /// The bytes of an asynchronous sequence, such as `FileHandle.AsyncBytes`, sent in chunks.
  ///
  /// - Parameters:
  ///   - bytes: The bytes. The body can be read once.
  ///   - length: The number of bytes; `nil` if it is not known.
  public init<Bytes: AsyncSequence & Sendable>(
    bytes: Bytes, length: Int64? = nil
  ) where Bytes.Element == UInt8 {
    self.init(length: length) {
      var iterator = bytes.makeAsyncIterator()
      return {
        var chunk = Data(capacity: HTTPBody.chunkSize)
        while chunk.count < HTTPBody.chunkSize, let byte = try await iterator.next() {
          chunk.append(byte)
        }
        return chunk.isEmpty ? nil : chunk
      }
    }
  }

  /// The bytes that are read from a file at once.
  static let chunkSize = 1 << 16
}

/// A string in UTF-8.
extension HTTPBody: ExpressibleByStringLiteral {
  /// The string of a literal, in UTF-8.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

extension HTTPBody: AsyncSequence {
  /// A chunk of bytes, which is never empty.
  public typealias Element = Data

  /// Begins to read the body. Only a replayable one can be begun a second time.
  public func makeAsyncIterator() -> AsyncIterator {
    switch storage {
    case .data(let data): AsyncIterator(.data(data))
    case .file(let url): AsyncIterator(.unopened(url))
    case .chunks(let begin): AsyncIterator(.unbegun(begin))
    }
  }

  /// Reads the chunks of a body, one after the other.
  public struct AsyncIterator: AsyncIteratorProtocol {
    enum State {
      case data(Data)
      case unopened(URL)
      case file(FileHandle)
      case unbegun(@Sendable () throws -> () async throws -> Data?)
      case chunks(() async throws -> Data?)
      case ended
    }

    private var state: State

    init(_ state: State) {
      self.state = state
    }

    /// The next bytes, at least one; `nil` at the end.
    ///
    /// - Throws: What the source throws; ``HTTPBodyError``.
    public mutating func next() async throws -> Data? {
      do {
        return try await advance()
      } catch {
        state = .ended
        throw error
      }
    }

    private mutating func advance() async throws -> Data? {
      while true {
        switch state {
        case .data(let data):
          state = .ended
          return data.isEmpty ? nil : data
        case .unopened(let url):
          state = .file(try FileHandle(forReadingFrom: url))
        case .file(let handle):
          if let chunk = try handle.read(upToCount: HTTPBody.chunkSize), !chunk.isEmpty {
            return chunk
          }
          try handle.close()
          state = .ended
        case .unbegun(let begin):
          state = .chunks(try begin())
        case .chunks(let next):
          guard let chunk = try await next() else {
            state = .ended
            return nil
          }
          if !chunk.isEmpty { return chunk }
        case .ended: return nil
        }
      }
    }
  }
}

/// Why a body cannot be read.
public enum HTTPBodyError: Error, Hashable, Sendable {
  /// The body comes from a source that can be read once, and was read before.
  case alreadyRead
  /// The body has more bytes than are collected in memory.
  case tooLarge(limit: Int)
}

extension HTTPBodyError: CustomStringConvertible, LocalizedError {
  public var description: String {
    switch self {
    case .alreadyRead: "The body was read before, and its source can be read once"
    case .tooLarge(let limit): "The body has more than \(limit) bytes"
    }
  }

  public var errorDescription: String? { description }
}

/// Whether something has happened that may happen once.
package final class OnceFlag: @unchecked Sendable {
  private let lock = NSLock()
  // Only under the lock.
  private var isUp = false

  package init() {}

  /// - Returns: Whether the flag was down.
  package func raise() -> Bool {
    lock.withLock {
      defer { isUp = true }
      return !isUp
    }
  }

  package var isRaised: Bool { lock.withLock { isUp } }
}

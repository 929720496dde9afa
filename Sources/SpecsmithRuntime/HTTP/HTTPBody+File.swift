import Foundation

extension HTTPBody {
  /// Writes the body to a file, a part at a time.
  ///
  /// The bytes go to a file beside it, which takes the file's place once the body is whole. If the
  /// body ends early, the file is as it was before.
  ///
  /// - Parameters:
  ///   - file: The URL of the file, with the scheme `file`, in a folder that exists.
  ///   - maxResumptions: How often the rest of a response is requested (`Range`, `If-Range`) after its
  ///     connection was lost. The response must have an `ETag` or a `Last-Modified`, and must not be
  ///     compressed. If the server has another version of the content by then, all of it is written.
  ///   - progress: Called after each part with the bytes so far, and the number of all bytes if that
  ///     is known.
  /// - Throws: What the body's source throws; Foundation's error if the file cannot be written.
  public func write(
    to file: URL, maxResumptions: Int = 0,
    progress: (@Sendable (_ written: Int64, _ total: Int64?) -> Void)? = nil
  ) async throws {
    guard file.isFileURL else { throw CocoaError(.fileWriteUnsupportedScheme) }
    let folder = file.deletingLastPathComponent()
    guard FileManager.default.fileExists(atPath: folder.path) else {
      throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: folder.path])
    }
    let partial = folder.appendingPathComponent(".\(UUID().uuidString).part")
    guard FileManager.default.createFile(atPath: partial.path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
    }
    do {
      let handle = try FileHandle(forWritingTo: partial)
      defer { try? handle.close() }
      try await write(to: handle, maxResumptions: maxResumptions, progress)
      try handle.synchronize()
      guard rename(partial.path, file.path) == 0 else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
      }
    } catch {
      try? FileManager.default.removeItem(at: partial)
      throw error
    }
  }

  private func write(
    to handle: FileHandle, maxResumptions: Int, _ progress: (@Sendable (Int64, Int64?) -> Void)?
  ) async throws {
    var body = self
    var written: Int64 = 0
    var total = length
    var resumptions = 0
    while true {
      do {
        for try await chunk in body {
          try handle.write(contentsOf: chunk)
          written += Int64(chunk.count)
          progress?(written, total)
        }
        guard let total, let resumption = body.resumption, written < total else { return }
        throw resumption.shortened(by: total - written)
      } catch let error as APIError where error.isRetryable {
        guard resumptions < maxResumptions, let resumption = body.resumption else { throw error }
        let rest = try await resumption.rest(after: error, number: resumptions, from: written)
        resumptions += 1
        if rest.offset != written {
          try handle.truncate(atOffset: UInt64(rest.offset))
          written = rest.offset
          total = rest.total
        }
        if let total, let other = rest.total, total != other { throw error }
        total = total ?? rest.total
        body = rest.body
      }
    }
  }

  /// The body, which reports how much of it has been read: of a request, how much was sent.
  ///
  /// - Parameter progress: Called after each part with the bytes so far, and the number of all
  ///   bytes if that is known. `nil` for the unchanged body.
  public func reportingProgress(
    _ progress: (@Sendable (_ bytes: Int64, _ total: Int64?) -> Void)?
  ) -> HTTPBody {
    guard let progress else { return self }
    let body = self
    return HTTPBody(length: length, isReplayable: isReplayable) {
      var iterator = body.makeAsyncIterator()
      var bytes: Int64 = 0
      return {
        guard let chunk = try await iterator.next() else { return nil }
        bytes += Int64(chunk.count)
        progress(bytes, body.length)
        return chunk
      }
    }
  }
}

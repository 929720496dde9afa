import Foundation

extension HTTPBody {
  /// Writes the body to a file, a part at a time.
  ///
  /// The bytes go to a file beside it, which takes the file's place once the body is whole. If the
  /// body ends early, the file is as it was before.
  ///
  /// - Parameter progress: Called after each part with the bytes so far, and the number of all bytes if
  ///   that is known.
  /// - Throws: What the body's source throws; Foundation's error if the file cannot be written.
  public func write(
    to file: URL, progress: (@Sendable (_ written: Int64, _ total: Int64?) -> Void)? = nil
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
      for try await chunk in reportingProgress(progress) { try handle.write(contentsOf: chunk) }
      try handle.synchronize()
      guard rename(partial.path, file.path) == 0 else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
      }
    } catch {
      try? FileManager.default.removeItem(at: partial)
      throw error
    }
  }

  /// The body, which tells how much of it has been read: of a request, how much was sent.
  ///
  /// - Parameter progress: Called after each part with the bytes so far, and the number of all bytes if
  ///   that is known. `nil` for the body as it is.
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

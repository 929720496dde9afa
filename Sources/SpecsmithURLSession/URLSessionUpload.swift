import Foundation
import SpecsmithRuntime

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The body of a request in a form that URLSession sends.
enum URLSessionUpload: Sendable {
  case nothing
  case data(Data)
  case file(URL)
  case temporaryFile(TemporaryFile)

  var isEmpty: Bool {
    if case .nothing = self { true } else { false }
  }

  /// - Throws: ``TransportError`` if the body cannot be read.
  init(_ body: HTTPBody) async throws {
    switch body.storage {
    case .data(let data): self = .data(data)
    case .file(let url): self = .file(url)
    case .chunks: self = .temporaryFile(try await TemporaryFile(body))
    }
  }

  func task(for request: URLRequest, in session: URLSession) -> URLSessionTask {
    switch self {
    case .nothing: return session.dataTask(with: request)
    case .data(let data):
      var request = request
      request.httpBody = data
      return session.dataTask(with: request)
    case .file(let url): return session.uploadTask(with: request, fromFile: url)
    case .temporaryFile(let file): return session.uploadTask(with: request, fromFile: file.url)
    }
  }
}

/// A file that is deleted when nothing refers to it.
final class TemporaryFile: Sendable {
  let url: URL

  /// A file with the bytes of a body.
  ///
  /// - Throws: ``TransportError`` if the body cannot be read, or the file not be written.
  init(_ body: HTTPBody) async throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("body-" + UUID().uuidString)
    self.url = url
    do {
      // Others on the machine must not read it.
      guard
        FileManager.default.createFile(
          atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteUnknown) }
      let file = try FileHandle(forWritingTo: url)
      defer { try? file.close() }
      var length: Int64 = 0
      for try await chunk in body {
        try file.write(contentsOf: chunk)
        length += Int64(chunk.count)
      }
      if let expected = body.length, expected != length {
        throw TransportError(
          .requestBodyFailed,
          reason: "the body of the request has \(length) bytes, not \(expected)",
          mayHaveBeenSent: false)
      }
    } catch let error as CancellationError {
      throw error
    } catch let error as TransportError {
      throw error
    } catch {
      throw TransportError(
        .requestBodyFailed, mayHaveBeenSent: false, underlying: error)
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}

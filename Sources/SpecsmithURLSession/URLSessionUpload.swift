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

  /// - Throws: ``TransportError`` if the body cannot be read; `CancellationError`.
  init(_ body: HTTPBody) async throws {
    #if canImport(FoundationNetworking)
      // On Linux, Foundation reads a file in parts, and ends the process if the connection is closed
      // meanwhile (EasyHandle.swift, `setState(on:)`).
      self = .data(try await Self.reading { try await body.data(expecting: body.length) })
    #else
      switch body.storage {
      case .data(let data): self = .data(data)
      case .file(let url): self = .file(url)
      case .chunks: self = .temporaryFile(try await Self.reading { try await TemporaryFile(body) })
      }
    #endif
  }

  private static func reading<Value>(_ read: () async throws -> Value) async throws -> Value {
    do {
      return try await read()
    } catch let error as CancellationError {
      throw error
    } catch let error as TransportError {
      throw error
    } catch {
      throw TransportError(.requestBodyFailed, mayHaveBeenSent: false, underlying: error)
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

extension HTTPBody {
  /// - Throws: ``TransportError`` if the body has another length than it says.
  fileprivate func data(expecting length: Int64?) async throws -> Data {
    let data = try await data()
    try TransportError.check(Int64(data.count), expecting: length)
    return data
  }
}

extension TransportError {
  fileprivate static func check(_ length: Int64, expecting expected: Int64?) throws(TransportError)
  {
    guard let expected, expected != length else { return }
    throw TransportError(
      .requestBodyFailed, reason: "the body of the request has \(length) bytes, not \(expected)",
      mayHaveBeenSent: false)
  }
}

/// A file that is deleted when nothing refers to it.
final class TemporaryFile: Sendable {
  let url: URL

  /// A file with the bytes of a body.
  ///
  /// - Throws: What reading the body or writing the file throws; ``TransportError`` if the body has
  ///   another length than it says.
  init(_ body: HTTPBody) async throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("body-" + UUID().uuidString)
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
    try TransportError.check(length, expecting: body.length)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}

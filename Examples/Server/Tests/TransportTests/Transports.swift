import Foundation
import HTTPTypes
import SpecsmithAsyncHTTPClient
import SpecsmithURLSession
import Testing

/// The transports that every test runs over.
enum Transports: String, CaseIterable, CustomTestStringConvertible {
  case urlSession, asyncHTTPClient

  var testDescription: String { rawValue }

  var transport: any HTTPTransport {
    switch self {
    case .urlSession: .urlSession
    case .asyncHTTPClient: .asyncHTTPClient
    }
  }

  /// Those that a fault does not end the process with.
  static var safe: [Transports] {
    #if canImport(FoundationNetworking)
      [.asyncHTTPClient]
    #else
      allCases
    #endif
  }

  /// Sends a request to a server.
  func send(
    _ method: HTTPRequest.Method = .get, to url: URL, _ path: String = "/",
    fields: HTTPFields = [:], body: HTTPBody? = nil
  ) async throws -> (HTTPResponse, HTTPBody) {
    let authority = "\(url.host ?? ""):\(url.port ?? 0)"
    let request = HTTPRequest(
      method: method, scheme: url.scheme, authority: authority, path: path, headerFields: fields)
    return try await transport.send(request, body: body, timeout: .seconds(10))
  }

  /// The error of a request that must fail.
  func failure(
    _ method: HTTPRequest.Method = .get, of url: URL, body: HTTPBody? = nil
  ) async throws -> TransportError? {
    do {
      let (_, body) = try await send(method, to: url, body: body)
      _ = try await body.data()
      return nil
    } catch let error as TransportError {
      return error
    }
  }
}

/// Waits for something that happens on another thread.
func eventually(_ condition: () async -> Bool) async -> Bool {
  for _ in 0..<500 {
    if await condition() { return true }
    try? await Task.sleep(for: .milliseconds(10))
  }
  return await condition()
}

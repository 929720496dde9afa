import Foundation
import HTTPTypes
@_spi(Generated) import SpecsmithRuntime
import TestSupport
import Testing

@Suite("Time-outs of an attempt")
struct TimeoutTests {
  /// What a transport never finishes.
  enum Stall: CaseIterable {
    case head, body, bodyOfFailure, bodyOfRedirect, headAfterRedirect
  }

  /// A transport that waits without an end, even if its task is cancelled.
  private struct StallingTransport: HTTPTransport {
    let stall: Stall
    let keepsTimeout: Bool

    func send(
      _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
    ) async throws -> (HTTPResponse, HTTPBody) {
      let redirect = HTTPResponse(status: .found, headerFields: [.location: "/other"])
      switch stall {
      case .head: return try await noHead(after: timeout)
      case .headAfterRedirect:
        return request.path == "/other" ? try await noHead(after: timeout) : (redirect, .empty)
      case .body: return (HTTPResponse(status: .ok), Self.endlessBody)
      case .bodyOfFailure: return (HTTPResponse(status: .conflict), Self.endlessBody)
      case .bodyOfRedirect: return (redirect, Self.endlessBody)
      }
    }

    private func noHead(after timeout: Duration?) async throws -> (HTTPResponse, HTTPBody) {
      guard keepsTimeout, let timeout else { return try await Self.stalled() }
      try await Task.sleep(for: timeout)
      throw TransportError(.timedOut)
    }

    private static var endlessBody: HTTPBody { HTTPBody(length: 100) { { try await stalled() } } }

    private static func stalled<Value>() async throws -> Value {
      await withUnsafeContinuation { _ in }
    }
  }

  @Test(
    "A call ends at its time-out, whatever the transport waits for", arguments: Stall.allCases,
    [true, false])
  func stalled(stall: Stall, keepsTimeout: Bool) async throws {
    let client = try APIClient.testing(
      StallingTransport(stall: stall, keepsTimeout: keepsTimeout)
    ) {
      $0.timeout = .milliseconds(100)
      $0.maxRetries = 0
    }
    let start = ContinuousClock.now
    let error = await error(of: APIError.self) { try await client.send(.get) }
    #expect(ContinuousClock.now - start < .seconds(5))
    switch (stall, error) {
    // The status is known, only the body is missing.
    case (.bodyOfFailure, .conflict(let response)?):
      #expect(response.bodyFailure?.kind == .idle)
    case (.head, .timedOut(let timeout)?), (.body, .timedOut(let timeout)?),
      (.bodyOfRedirect, .timedOut(let timeout)?), (.headAfterRedirect, .timedOut(let timeout)?):
      #expect(timeout.timeout == .milliseconds(100))
    default: Issue.record("\(String(describing: error))")
    }
  }

  @Test("A call that is cancelled before it begins sends nothing", arguments: [nil, 60])
  func cancelledBefore(totalSeconds: Int?) async throws {
    let transport = ScriptedTransport([Script("{}")])
    let client = try APIClient.testing(transport) {
      $0.totalTimeout = totalSeconds.map { .seconds($0) }
    }
    let call = Task {
      // Until the task is cancelled.
      while !Task.isCancelled { await Task.yield() }
      try await client.send(.post)
    }
    call.cancel()
    let error = await error(of: CancellationError.self) { try await call.value }
    #expect(error != nil)
    // What would be sent in another task has time for it.
    try await Task.sleep(for: .milliseconds(50))
    #expect(await transport.requests.isEmpty)
  }

  @Test("A call that is cancelled while its body is awaited reads no more of it")
  func cancelledInBody() async throws {
    let (reads, read) = AsyncStream.makeStream(of: Void.self)
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    let body = HTTPBody(length: nil) {
      {
        read.yield()
        do {
          try await Task.sleep(for: .seconds(60))
        } catch {
          end.yield()
          throw error
        }
        return nil
      }
    }
    let client = try APIClient.testing(FixedTransport(body: body))
    let call = Task { try await client.send(.get) }
    for await _ in reads { break }
    call.cancel()
    for await _ in ends { break }
    let error = await error(of: CancellationError.self) { try await call.value }
    #expect(error != nil)
  }

  private struct FixedTransport: HTTPTransport {
    let body: HTTPBody

    func send(
      _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
    ) async throws -> (HTTPResponse, HTTPBody) {
      (HTTPResponse(status: .ok), self.body)
    }
  }

  @Test("A transport that keeps the time-out has what the redirects before have left of it")
  func rest() async throws {
    let transport = RedirectingTransport()
    let client = try APIClient.testing(transport) { $0.timeout = .seconds(60) }
    try await client.send(.get)
    let timeouts = await transport.timeouts
    #expect(timeouts.count == 2)
    #expect(timeouts[0] <= .seconds(60))
    #expect(timeouts[1] <= timeouts[0] - .milliseconds(20))
  }

  /// Redirects once, after a while.
  private actor RedirectingTransport: HTTPTransport {
    nonisolated var keepsTimeout: Bool { true }
    private(set) var timeouts: [Duration] = []

    func send(
      _ request: HTTPRequest, body: HTTPBody?, timeout: Duration?
    ) async throws -> (HTTPResponse, HTTPBody) {
      timeouts.append(timeout ?? .zero)
      guard timeouts.count == 1 else { return (HTTPResponse(status: .ok), .empty) }
      try await Task.sleep(for: .milliseconds(20))
      return (HTTPResponse(status: .found, headerFields: [.location: "/other"]), .empty)
    }
  }
}

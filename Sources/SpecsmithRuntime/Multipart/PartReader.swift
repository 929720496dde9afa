import Foundation
import HTTPTypes

/// Reads a body for its parts, and the contents of the parts, in turns.
final class PartReader: @unchecked Sendable {
  private let lock = NSLock()
  // Only under the lock.
  private var isBusy = false

  // All of these only by the one task that has made it busy.
  private var parser: MultipartParser
  private var chunks: HTTPBody.AsyncIterator
  private var failure: (any Error)?
  private var hasEnded = false
  /// The number of the current part.
  private var number = 0
  private var isInPart = false

  init(_ body: HTTPBody, boundary: String) {
    parser = MultipartParser(boundary: boundary)
    chunks = body.makeAsyncIterator()
  }

  /// - Returns: The number of the part and its header fields; `nil` after the last one.
  func nextPart() async throws -> (number: Int, headers: HTTPFields)? {
    try begin()
    defer { end() }
    while true {
      switch try await event() {
      case .part(let headers):
        number += 1
        isInPart = true
        return (number, headers)
      case .content: continue
      case .partEnd: isInPart = false
      case nil: return nil
      }
    }
  }

  /// - Returns: The next bytes of a part; `nil` at its end.
  func nextChunk(of part: Int) async throws -> Data? {
    try begin()
    defer { end() }
    guard part == number, isInPart else { throw MultipartError.passed }
    switch try await event() {
    case .content(let bytes): return bytes
    case .partEnd, .part, nil:
      isInPart = false
      return nil
    }
  }

  /// - Returns: `nil` after the last part.
  private func event() async throws -> MultipartParser.Event? {
    if let failure { throw failure }
    do {
      while true {
        if let event = try parser.next() { return event }
        if parser.isAtEnd {
          discardRest()
          return nil
        }
        guard let chunk = try await chunks.next() else { throw MultipartError.cutOff }
        parser.append(chunk)
      }
    } catch {
      failure = error
      throw error
    }
  }

  private func discardRest() {
    guard !hasEnded else { return }
    hasEnded = true
    BodyRemainder(chunks).read(within: TimeLimit(ContinuousClock()))
  }

  private func begin() throws(MultipartError) {
    let isFree = lock.withLock {
      defer { isBusy = true }
      return !isBusy
    }
    guard isFree else { throw .readConcurrently }
  }

  private func end() { lock.withLock { isBusy = false } }
}

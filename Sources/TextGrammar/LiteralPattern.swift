import Foundation

/// A regular expression that consists only of literal characters and anchors: `^databricks/`,
/// `-thinking$`.
package struct LiteralPattern: Sendable {
  private let bytes: [UInt8]
  private let isAnchoredAtStart: Bool
  private let isAnchoredAtEnd: Bool

  /// - Returns: `nil` if the expression has operators.
  package init?(_ source: String) {
    var rest = source[...]
    isAnchoredAtStart = rest.first == "^"
    if isAnchoredAtStart { rest = rest.dropFirst() }
    isAnchoredAtEnd = rest.last == "$"
    if isAnchoredAtEnd { rest = rest.dropLast() }
    // Escapes are also left to the full engine.
    guard !rest.unicodeScalars.contains(where: "\\^$.*+?()[]{}|".unicodeScalars.contains) else {
      return nil
    }
    bytes = Array(rest.utf8)
  }

  /// Compares bytes, since ECMA-262 distinguishes canonically equivalent characters.
  package func matches(_ candidate: String) -> Bool {
    if let isFound = candidate.utf8.withContiguousStorageIfAvailable(matches) { return isFound }
    var candidate = candidate
    return candidate.withUTF8(matches)
  }

  private func matches(_ candidate: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = candidate.count - bytes.count
    guard last >= 0 else { return false }
    return switch (isAnchoredAtStart, isAnchoredAtEnd) {
    case (true, true): last == 0 && isFound(in: candidate, at: 0)
    case (true, false): isFound(in: candidate, at: 0)
    case (false, true): isFound(in: candidate, at: last)
    case (false, false): (0...last).contains { isFound(in: candidate, at: $0) }
    }
  }

  private func isFound(in candidate: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = candidate.baseAddress, let letters = bytes.baseAddress else {
        return bytes.isEmpty
      }
      return memcmp(start + offset, letters, bytes.count) == 0
    }
  }
}

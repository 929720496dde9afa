import TextGrammar

/// A path to a node, as RFC 6901 writes it: `/paths/~1pets/get`.
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
  /// The keys and indexes of the path, unescaped. An empty array means the root.
  public var tokens: [String]

  public init(tokens: [String] = []) {
    self.tokens = tokens
  }

  /// Parses a pointer: an empty string, or tokens with a `/` before each, in which `~1` represents
  /// `/` and `~0` for `~`.
  ///
  /// - Returns: `nil` if the string is not empty and does not begin with `/`, or if it has an
  ///   invalid `~`.
  public init?(_ text: String) {
    tokens = []
    guard !text.isEmpty else { return }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.isEmpty else { return nil }
    for part in parts.dropFirst() {
      guard part.contains(UInt8(ascii: "~")) else {
        tokens.append(String(Substring(part)))
        continue
      }
      guard let token = Self.unescaped(part) else { return nil }
      tokens.append(token)
    }
  }

  /// Parses the fragment of a URI, without its `#`: a pointer that may be percent-encoded (section
  /// 6).
  ///
  /// - Returns: `nil` if the decoded fragment is not a pointer or not UTF-8.
  public init?(fragment: some StringProtocol) {
    let fragment = String(fragment)
    guard fragment.contains(sign: "%") else {
      self.init(fragment)
      return
    }
    var bytes: [UInt8] = []
    var rest = fragment.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(Self.hexadecimalDigit),
        let low = rest.popFirst().flatMap(Self.hexadecimalDigit)
      else { return nil }
      bytes.append(high * 16 + low)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.init(text)
  }

  public var description: String {
    tokens.map { "/" + PointerToken.escaped($0) }.joined()
  }

  public func appending(_ token: String) -> JSONPointer {
    JSONPointer(tokens: tokens + [token])
  }

  private static func unescaped(_ part: some Collection<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var isEscape = false
    for byte in part {
      switch (isEscape, byte) {
      case (true, UInt8(ascii: "0")): bytes.append(UInt8(ascii: "~"))
      case (true, UInt8(ascii: "1")): bytes.append(UInt8(ascii: "/"))
      case (true, _): return nil
      case (false, UInt8(ascii: "~")): break
      case (false, _): bytes.append(byte)
      }
      isEscape = !isEscape && byte == UInt8(ascii: "~")
    }
    return isEscape ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension Node {
  /// The target of a pointer, relative to this node (RFC 6901, section 4).
  ///
  /// - Returns: `nil` if a key or an element of the path does not exist.
  public func resolve(pointer: JSONPointer) -> Node? {
    pointer.tokens.reduce(self as Node?) { node, token in
      guard let node else { return nil }
      return node.kind == .sequence ? node.element(named: token) : node[token]
    }
  }

  /// The element at an array index of a pointer, which has no leading zeros.
  private func element(named token: String) -> Node? {
    let isIndex = token.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isIndex, token == "0" || token.utf8.first != UInt8(ascii: "0") else { return nil }
    return Int(token).flatMap { element(at: $0) }
  }
}

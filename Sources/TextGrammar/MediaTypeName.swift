/// The name of a media type, or of a range of them, such as `application/json; charset=utf-8` or
/// `image/*` (RFC 9110, sections 8.3.1 and 12.5.1; RFC 6838, section 4.2).
///
/// Equivalent names are equal: case, white space and the order of parameters are ignored.
public struct MediaTypeName: Hashable, Sendable {
  /// The type in lowercase, such as `application`.
  public let type: String
  /// The subtype in lowercase, such as `problem+json`.
  public let subtype: String
  /// The parameters in lowercase, sorted.
  public let parameters: [String]

  /// Accepts any string. An invalid name is not equal to any valid one.
  public init(_ text: String) {
    guard !Self.isPlain(text) else {
      let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) ?? text.endIndex
      type = String(text[..<slash])
      subtype = String(text[slash...].dropFirst())
      parameters = []
      return
    }
    let parts = text.lowercased().filter { !$0.isWhitespace }.split(separator: ";")
    let names = (parts.first ?? "").split(separator: "/", maxSplits: 1)
    type = names.first.map(String.init) ?? ""
    subtype = names.count > 1 ? String(names[1]) : ""
    parameters = parts.dropFirst().map(String.init).sorted()
  }

  /// Whether the name is two tokens in lowercase with a slash between them, as nearly all are.
  private static func isPlain(_ text: String) -> Bool {
    let slash = UInt8(ascii: "/")
    let isToken = text.hasOnlyBytes { byte in
      (0x61...0x7A).contains(byte) || (0x2A...0x39).contains(byte) || byte == UInt8(ascii: "_")
    }
    return isToken && text.utf8.first != slash && text.utf8.last != slash
      && text.utf8.count { $0 == slash } == 1
  }

  /// The name without its parameters.
  public var essence: String { subtype.isEmpty ? type : "\(type)/\(subtype)" }

  public var isText: Bool { type == "text" }

  public var isJSON: Bool {
    subtype == "json" && (type == "application" || type == "text")
      || subtype.hasScalarSuffix("+json")
      // An older way of vendors to say the same.
      || subtype.hasScalarPrefix("vnd.") && subtype.hasScalarSuffix(".json")
  }

  public var isXML: Bool { subtype == "xml" || subtype.hasScalarSuffix("+xml") }

  /// Whether the name is a range of media types.
  public var isRange: Bool { type.contains("*") || subtype.contains("*") }

  /// Whether the two differ only in their parameters.
  public func isSameForm(as other: MediaTypeName) -> Bool {
    type == other.type && subtype == other.subtype
  }

  /// Whether it is a special form of the other one: `application/problem+json` of
  /// `application/json`, and any media type of a range that includes it.
  public func isForm(of other: MediaTypeName) -> Bool {
    guard !isSameForm(as: other) else { return false }
    if other.type == "*" { return true }
    guard type == other.type else { return false }
    return other.subtype == "*" || subtype.hasScalarSuffix("+\(other.subtype)")
  }
}

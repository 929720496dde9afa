/// The name of a media type, read as RFC 6838 has it.
struct MediaTypeName: Hashable {
  /// `application`.
  let kind: Substring
  /// `problem+json`.
  let subtype: Substring
  /// What follows, without white space, in lower case and in order.
  let parameters: [Substring]

  init(_ name: String) {
    let parts = name.lowercased().filter { !$0.isWhitespace }.split(separator: ";")
    let names = (parts.first ?? "").split(separator: "/", maxSplits: 1)
    kind = names.first ?? ""
    subtype = names.count > 1 ? names[1] : ""
    parameters = parts.dropFirst().sorted()
  }

  /// Whether a body of the other name is in the same form, but for parameters.
  func isSameForm(as other: MediaTypeName) -> Bool {
    kind == other.kind && subtype == other.subtype
  }

  /// Whether it is a form of the other one: `application/problem+json` of `application/json`, and
  /// anything of a range that holds it.
  func isForm(of other: MediaTypeName) -> Bool {
    guard !isSameForm(as: other) else { return false }
    if other.kind == "*" { return true }
    guard kind == other.kind else { return false }
    return other.subtype == "*" || subtype.hasSuffix("+\(other.subtype)")
  }
}

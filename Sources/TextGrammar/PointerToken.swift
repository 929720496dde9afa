/// Escapes names as tokens of a JSON Pointer (RFC 6901, section 3).
package enum PointerToken {
  /// The name with escapes for the characters that have a meaning in a pointer.
  package static func escaped(_ name: String) -> String {
    guard name.contains(sign: "~") || name.contains(sign: "/") else {
      return name
    }
    return name.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}

/// The inside of a string literal, as it stands in the source.
enum EscapedText {
  /// Cuts the text after spaces, and within words that are too long; never within an escape or an
  /// interpolation.
  static func chunks(of escaped: String, width: Int) -> [String] {
    var chunks: [String] = []
    var current = ""
    for piece in pieces(of: escaped) {
      if !current.isEmpty, current.count + piece.count > width {
        chunks.append(current)
        current = ""
      }
      current += piece
    }
    chunks.append(current)
    return chunks
  }

  private static let longestPiece = 60

  /// Words with the space that follows them; words that are too long in parts.
  private static func pieces(of escaped: String) -> [String] {
    let scalars = Array(escaped.unicodeScalars)
    var pieces: [String] = []
    var current = ""
    var index = 0
    while index < scalars.count {
      let end = LiteralScanner.endOfElement(scalars, at: index)
      current += String(String.UnicodeScalarView(scalars[index..<end]))
      if scalars[end - 1] == " " || current.count >= longestPiece {
        pieces.append(current)
        current = ""
      }
      index = end
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }
}

/// Finds its way through a string literal with escapes and interpolations, by scalars.
enum LiteralScanner {
  /// The end of the scalar, escape or interpolation that begins at `index`.
  static func endOfElement(_ scalars: [Unicode.Scalar], at index: Int) -> Int {
    guard scalars[index] == "\\", index + 1 < scalars.count else { return index + 1 }
    switch scalars[index + 1] {
    case "(": return endOfInterpolation(scalars, at: index + 1)
    case "u":
      let end = scalars[index...].firstIndex(of: "}") ?? scalars.count - 1
      return end + 1
    default: return index + 2
    }
  }

  /// The end of the literal whose quotation mark stands at `index`.
  static func endOfLiteral(_ scalars: [Unicode.Scalar], at index: Int) -> Int {
    var index = index + 1
    while index < scalars.count, scalars[index] != "\"" {
      index = endOfElement(scalars, at: index)
    }
    return min(index + 1, scalars.count)
  }

  private static func endOfInterpolation(_ scalars: [Unicode.Scalar], at open: Int) -> Int {
    var depth = 0
    var index = open
    while index < scalars.count {
      switch scalars[index] {
      case "\"":
        index = endOfLiteral(scalars, at: index)
        continue
      case "(": depth += 1
      case ")":
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return index
  }
}

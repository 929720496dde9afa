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
    let characters = Array(escaped)
    var pieces: [String] = []
    var current = ""
    var index = 0
    while index < characters.count {
      let end = LiteralScanner.endOfElement(characters, at: index)
      current += String(characters[index..<end])
      if characters[end - 1] == " " || current.count >= longestPiece {
        pieces.append(current)
        current = ""
      }
      index = end
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }
}

/// Finds its way through a string literal with escapes and interpolations.
enum LiteralScanner {
  /// The end of the character, escape or interpolation that begins at `index`.
  static func endOfElement(_ characters: [Character], at index: Int) -> Int {
    guard characters[index] == "\\", index + 1 < characters.count else { return index + 1 }
    switch characters[index + 1] {
    case "(": return endOfInterpolation(characters, at: index + 1)
    case "u":
      let end = characters[index...].firstIndex(of: "}") ?? characters.count - 1
      return end + 1
    default: return index + 2
    }
  }

  /// The end of the literal whose quotation mark stands at `index`.
  static func endOfLiteral(_ characters: [Character], at index: Int) -> Int {
    var index = index + 1
    while index < characters.count, characters[index] != "\"" {
      index = endOfElement(characters, at: index)
    }
    return min(index + 1, characters.count)
  }

  private static func endOfInterpolation(_ characters: [Character], at open: Int) -> Int {
    var depth = 0
    var index = open
    while index < characters.count {
      switch characters[index] {
      case "\"":
        index = endOfLiteral(characters, at: index)
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

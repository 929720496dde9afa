import TextGrammar

extension NameWords {
  /// A key that is equal for identifiers that differ only in case or separators.
  package static func key(_ identifier: String) -> String {
    guard identifier.hasOnlyBytes(where: { $0 < 0x80 }) else {
      let words = lowercasedWords(identifier)
      return words.isEmpty ? identifier : words.joined(separator: "_")
    }
    var text = identifier
    return text.withUTF8 { bytes in
      // There is at most one separator before each byte.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * 2) { key in
        var count = 0
        func append(_ byte: UInt8) {
          key[count] = byte
          count += 1
        }
        visitWords(bytes, Kind.init(ascii:)) { word in
          if count > 0 { append(UInt8(ascii: "_")) }
          for byte in word { append(lowercased(byte)) }
        }
        return count == 0 ? identifier : String(decoding: key[..<count], as: UTF8.self)
      }
    }
  }

  /// The words of an identifier, in their own case.
  ///
  /// `api_dataframer_runs_create`, `listPets` and `repos/list-for-org` are split at every character
  /// that is not a letter or a digit, and where an uppercase letter follows a lowercase one. Unlike
  /// in `split`, a run of uppercase letters is one word (`HTTPServer`), and other symbols are
  /// ignored.
  package static func identifierWords(_ identifier: String) -> [String] {
    if let words = asciiWords(identifier, { String(decoding: $0, as: UTF8.self) }) { return words }
    var words: [String] = []
    visitWords(identifier, Kind.init) { words.append(String($0)) }
    return words
  }

  /// The words of an identifier in lowercase, to compare them.
  package static func lowercasedWords(_ identifier: String) -> [String] {
    asciiWords(identifier) { word in
      String(unsafeUninitializedCapacity: word.count) { buffer in
        for (index, byte) in word.enumerated() { buffer[index] = lowercased(byte) }
        return word.count
      }
    } ?? identifierWords(identifier).map { $0.lowercased() }
  }

  /// A fast path without Unicode tables: nearly all identifiers are ASCII.
  ///
  /// - Returns: `nil` for other identifiers.
  private static func asciiWords(
    _ identifier: String, _ written: (Slice<UnsafeBufferPointer<UInt8>>) -> String
  ) -> [String]? {
    guard identifier.hasOnlyBytes(where: { $0 < 0x80 }) else { return nil }
    var words: [String] = []
    // Few identifiers have more.
    words.reserveCapacity(4)
    var text = identifier
    text.withUTF8 { bytes in
      visitWords(bytes, Kind.init(ascii:)) { words.append(written($0)) }
    }
    return words
  }

  private static func visitWords<Text: Collection>(
    _ text: Text, _ kind: (Text.Element) -> Kind, _ visit: (Text.SubSequence) -> Void
  ) {
    // The beginning of the current word.
    var start: Text.Index?
    func finish(at end: Text.Index) {
      if let start { visit(text[start..<end]) }
      start = nil
    }
    var previousIsLower = false
    for index in text.indices {
      let kind = kind(text[index])
      if kind == .mark || kind == .capital && previousIsLower { finish(at: index) }
      if kind != .mark, start == nil { start = index }
      previousIsLower = kind == .small
    }
    finish(at: text.endIndex)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private enum Kind {
    /// A lowercase letter or a digit.
    case small
    case capital
    /// Any other letter.
    case letter
    case mark

    init(ascii byte: UInt8) {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: self = .small
      case 0x41...0x5A: self = .capital
      default: self = .mark
      }
    }

    init(_ character: Character) {
      switch character.asciiValue {
      case let byte?: self.init(ascii: byte)
      case nil:
        if character.isUppercase {
          self = .capital
        } else if character.isLowercase || character.isNumber {
          self = .small
        } else {
          self = character.isLetter ? .letter : .mark
        }
      }
    }
  }
}

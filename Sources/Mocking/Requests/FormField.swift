import SDKModel

/// A field of a form, as it was sent.
struct FormField {
  enum Content {
    /// Percent-encoded text.
    case encoded(String)
    case text(String)
    /// A value whose type is known, such as a part that is JSON.
    case known(Literal)
  }

  var name: String
  var content: Content

  /// The decoded text; `nil` if the content is no text.
  var text: String? {
    switch content {
    case .encoded(let text): EncodedText.decoded(text, plusIsSpace: true)
    case .text(let text): text
    case .known: nil
    }
  }

  /// The decoded parts of a text that is not exploded.
  func parts(_ delimiter: Delimiter) -> [String] {
    switch content {
    case .encoded(let text):
      delimiter.parts(ofEncoded: text).map { EncodedText.decoded($0, plusIsSpace: true) ?? $0 }
    case .text(let text): delimiter.parts(of: text)
    case .known: []
    }
  }
}

import SDKModel
import TextGrammar

/// A value of a parameter or of a form, before its schema determines what the strings represent.
indirect enum RawValue: Sendable {
  struct Property: Sendable {
    var name: String
    var value: RawValue
  }

  case text(String)
  case list([RawValue])
  case object([Property])
  /// A value whose type is known, such as a part of a form that is JSON.
  case known(Literal)
}

extension RawValue {
  /// Whether the value is text that begins as a list in JSON.
  var looksLikeJSONList: Bool {
    if case .text(let text) = self { text.hasScalarPrefix("[") } else { false }
  }

  /// Whether the value is no list by itself, so that it is an element where a list is wanted.
  var isElement: Bool {
    switch self {
    case .text: true
    case .known(.array), .list, .object: false
    case .known: true
    }
  }
}

import DocumentTree
import SDKModelBuilder

/// Names for schemas that have none.
enum ComponentName {
  /// A name that says what all of some properties are called, and that no schema has.
  ///
  /// - Parameter names: Those that are taken, in small letters; the new one is added.
  static func unused(for properties: [String], besides names: inout Set<String>) -> String {
    let words = properties.map { name in
      IdentifierWords.split(name).map { EnglishNoun.singular($0.lowercased()) }
    }
    // What all names end with: `generation_model` and `outline_model` are models.
    var shared = words.first ?? []
    for other in words.dropFirst() {
      let count = zip(shared.reversed(), other.reversed()).prefix { $0 == $1 }.count
      shared = shared.suffix(count)
    }
    let base = IdentifierStyle.pascal.join(shared.isEmpty ? words.first ?? [] : shared)
    return unused(base.isEmpty ? "Value" : base, besides: &names)
  }

  static func unused(_ base: String, besides names: inout Set<String>) -> String {
    let start = base.first?.isLetter == true ? base : "Value" + base
    var name = start
    var number = 2
    while !names.insert(name.lowercased()).inserted {
      name = start + String(number)
      number += 1
    }
    return name
  }

  /// A name within the fragment of a reference.
  static func escaped(_ name: String) -> String {
    let token = JSONPointer(tokens: [name]).description.dropFirst()
    return token.utf8.map { byte in
      let isPlain = byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter
        || Character(Unicode.Scalar(byte)).isNumber || "-._~!$&'()*+,;=:@".utf8.contains(byte))
      return isPlain
        ? String(Unicode.Scalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}

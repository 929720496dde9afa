/// The name of a property between brackets, as in `filter[owner]`.
///
/// The brackets of the style `deepObject` are percent-encoded themselves, so that one in a name needs an escape
/// of its own, which OpenAPI leaves open (3.2, appendix E): `a[b]` is `a%5Bb%5D` there, before the whole name is
/// percent-encoded. Names without brackets stay as they are.
package enum BracketedName {
  private static let escapes: [(character: UInt8, escape: [UInt8])] = [
    (0x5B, Array("%5B".utf8)), (0x5D, Array("%5D".utf8)), (0x25, Array("%25".utf8)),
  ]

  /// The name as it stands between brackets.
  package static func escaped(_ name: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.first {
      // A percent sign is only escaped where it would be taken for an escape.
      let isPlain = byte == 0x25 && escape(at: rest) == nil
      let escape = isPlain ? nil : escapes.first { $0.character == byte }
      bytes += escape?.escape ?? [byte]
      rest = rest.dropFirst()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The name that stands between brackets.
  package static func unescaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      let escape = escape(at: rest)
      bytes.append(escape?.character ?? byte)
      rest = rest.dropFirst(escape?.escape.count ?? 1)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func escape(at text: ArraySlice<UInt8>) -> (character: UInt8, escape: [UInt8])? {
    escapes.first { text.starts(with: $0.escape) }
  }
}

import DocumentTree
import OpenAPIDocument
import SchemaChecking

/// A value that the document shows, and the schema that it is shown for.
struct ShownValue {
  var value: Node
  var schema: Schema
  /// The schema whose `allOf` holds that one, or holds one that holds it.
  var owner: Schema?
  /// `nil` where the document does not say.
  var direction: SchemaCheck.Direction?

  /// Where the value is in its file, as the fragment of a URI.
  var place: String {
    let pointer = JSONPointer(from: value.tree.root, to: value) ?? JSONPointer()
    return "#" + pointer.description.unicodeScalars.map(Self.encoded).joined()
  }

  /// Leaves more as it is than a URI may hold: places are there to be read.
  private static func encoded(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII
      ? scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-._~!$&'()*+,;=:@/?{}|^[]<>".unicodeScalars.contains(scalar)
      : scalar.properties.isAlphabetic
    {
      return String(scalar)
    }
    return String(scalar).utf8.map { byte in
      "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}

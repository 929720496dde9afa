import DocumentTree
import OpenAPIDocument
import SchemaChecking
import TextGrammar

/// An example value, and its schema.
struct SchemaExample: Sendable {
  var value: Node
  var schema: Schema
  /// The outermost schema whose `allOf` contains the schema, directly or indirectly.
  var owner: Schema?
  /// `nil` if the document does not determine it.
  var direction: SchemaCheck.Direction?

  /// The location of the value in its file, as the fragment of a URI.
  var pointer: String {
    let pointer = JSONPointer(from: value.tree.root, to: value) ?? JSONPointer()
    let text = pointer.description
    if text.utf8.allSatisfy({ Self.plain.contains($0) }) { return "#" + text }
    return "#" + text.unicodeScalars.map(Self.encoded).joined()
  }

  private static let plain = Set(
    "-._~!$&'()*+,;=:@/?{}|^[]<>0123456789".utf8 + Array(0x41...0x5A) + Array(0x61...0x7A))

  /// Escapes fewer characters than a URI requires, so that the location is readable.
  private static func encoded(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII ? plain.contains(UInt8(scalar.value)) : scalar.properties.isAlphabetic {
      return String(scalar)
    }
    return PercentEncoding.encoded(String(scalar)) { _ in false }
  }
}

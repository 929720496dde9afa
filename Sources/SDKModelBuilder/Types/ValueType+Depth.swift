import SDKModel

extension ValueType {
  /// The maximum nesting depth of arrays and dictionaries in one type. Deeper ones get a named
  /// type, since the Swift compiler's time doubles with every level.
  static let deepest = 8

  /// The nesting depth of arrays and dictionaries, up to the next named type.
  var depth: Int {
    var depth = 0
    var type = self
    while true {
      switch type.kind {
      case .array(let inner), .map(let inner):
        depth += 1
        type = inner
      case .string, .boolean, .integer, .number, .dateTime, .date, .uuid, .base64, .file, .json,
        .named:
        return depth
      }
    }
  }
}

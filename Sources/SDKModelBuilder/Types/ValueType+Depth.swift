import SDKModel

extension ValueType {
  /// How deeply arrays and maps may nest in one type. What is deeper gets a type with a name, since
  /// Swift's compiler takes twice as long with every other level.
  static let deepest = 8

  /// How many arrays and maps nest in each other, without types that have a name.
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

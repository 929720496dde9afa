extension ValueType {
  /// Whether a value may be a list or an object with nothing in it.
  ///
  /// - Parameter declaration: Finds the declarations of types.
  public func mayBeEmpty(_ declaration: (TypeID) -> TypeDeclaration?) -> Bool {
    switch kind {
    case .array: (constraints.itemCount.minimum ?? 0) == 0
    case .map: (constraints.propertyCount.minimum ?? 0) == 0
    case .named(let id):
      if case .record(let record)? = declaration(id)?.kind {
        record.properties.allSatisfy { !$0.isNeeded }
      } else {
        false
      }
    case .string, .boolean, .integer, .number, .dateTime, .date, .uuid, .base64, .file, .json:
      false
    }
  }
}

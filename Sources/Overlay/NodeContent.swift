import DocumentTree

extension Node {
  /// A hash that is equal for equal nodes, regardless of the order of a mapping's entries.
  var contentHash: Int {
    var hasher = Hasher()
    switch kind {
    case .null: hasher.combine(0)
    case .boolean: hasher.combine(boolean)
    case .integer, .number: hasher.combine(double)
    case .string: for byte in text.utf8 { hasher.combine(byte) }
    case .sequence: for element in elements { hasher.combine(element.contentHash) }
    case .mapping:
      var sum = 0
      for (key, value) in entries {
        var entry = Hasher()
        entry.combine(key.text)
        entry.combine(value.contentHash)
        sum &+= entry.finalize()
      }
      hasher.combine(sum)
    }
    return hasher.finalize()
  }
}

import SDKModel

/// A set of types, in which numbers include integers.
struct JSONTypeSet: OptionSet {
  let rawValue: UInt8

  static let null = JSONTypeSet(.null)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ type: JSONType) {
    rawValue =
      switch type {
      case .null: 1
      case .boolean: 2
      case .integer: 4
      case .number: 8 + 4
      case .string: 16
      case .array: 32
      case .object: 64
      }
  }
}

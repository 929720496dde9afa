@_spi(Generated) import SpecsmithRuntime

/// A union that documents an error, as those of AI APIs do.
enum Message: OpenUnion {
  case known(JSONValue)
  case unrecognized(JSONValue)

  static let discriminator: String? = "type"
  static let variants: [UnionVariant] = [
    .object(tags: ["start"], required: ["type"], properties: ["type", "id"]),
    .object(tags: ["error"], required: ["type"], properties: ["type", "message"]),
  ]

  init(variant index: Int, from decoder: any Decoder) throws {
    self = .known(try JSONValue(from: decoder))
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .known(let value), .unrecognized(let value): try value.encode(to: encoder)
    }
  }
}

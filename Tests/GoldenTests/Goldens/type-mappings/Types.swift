/// A type that a user writes beside the generated code.
nonisolated public struct Instant: Swift.Codable, Swift.Hashable, Swift.Sendable {
  public var text: Swift.String

  public init(text: Swift.String) {
    self.text = text
  }

  public init(from decoder: any Swift.Decoder) throws {
    text = try decoder.singleValueContainer().decode(Swift.String.self)
  }

  public func encode(to encoder: any Swift.Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

nonisolated public enum Finance {
  public struct Money: Swift.Codable, Swift.Hashable, Swift.Sendable {
    public var amount: Swift.Int
    public var currency: Swift.String?

    public init(amount: Swift.Int, currency: Swift.String? = nil) {
      self.amount = amount
      self.currency = currency
    }
  }
}

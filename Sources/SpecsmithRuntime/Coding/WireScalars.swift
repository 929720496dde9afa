import Foundation

@_spi(Generated) extension UUID: WireRepresentable {
  public init(fromWire decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = UUID(uuidString: text) else {
      throw container.mismatch(of: text, with: "a UUID")
    }
    self = value
  }

  /// Writes the UUID in lowercase, as RFC 9562 section 4 requires.
  public func encode(toWire encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(uuidString.lowercased())
  }
}

@_spi(Generated) extension Date: WireRepresentable {
  public init(fromWire decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = DateTimeFormat.date(from: text) else {
      throw container.mismatch(of: text, with: "a date and time of RFC 3339")
    }
    self = value
  }

  public func encode(toWire encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    guard let text = DateTimeFormat.string(from: self) else {
      // The seconds instead of the date: Foundation cannot describe a date that is not a number.
      throw EncodingError.invalidValue(
        timeIntervalSinceReferenceDate,
        EncodingError.Context(
          codingPath: container.codingPath,
          debugDescription: "The date is outside the years 0000 to 9999 of RFC 3339."))
    }
    try container.encode(text)
  }
}

@_spi(Generated) extension Data: WireRepresentable {
  public init(fromWire decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Data(base64Encoded: text, options: .ignoreUnknownCharacters) else {
      throw container.mismatch(of: text, with: "base64")
    }
    self = value
  }

  public func encode(toWire encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(base64EncodedString())
  }
}

@_spi(Generated) extension URL: WireRepresentable {
  public init(fromWire decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = URL(string: text) else {
      throw container.mismatch(of: text, with: "a URL")
    }
    self = value
  }

  public func encode(toWire encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(absoluteString)
  }
}

extension SingleValueDecodingContainer {
  func mismatch(of text: String, with expectation: String) -> DecodingError {
    DecodingError.dataCorruptedError(
      in: self, debugDescription: "\(Excerpt.quoted(text)) is not \(expectation).")
  }
}

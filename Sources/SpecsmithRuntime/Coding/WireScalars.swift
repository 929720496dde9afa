import Foundation

@_spi(Generated) extension UUID: WireRepresentable {
  public init(fromWire decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = UUID(reading: text) else {
      throw container.mismatch(of: text, with: "a UUID")
    }
    self = value
  }

  public func encode(toWire encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(lowercaseString)
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
    guard let value = Data(anyBase64: text) else {
      throw container.mismatch(of: text, with: "base64")
    }
    self = value
  }

  public func encode(toWire encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(base64EncodedString())
  }
}

extension Data {
  /// Reads base64 in the standard or in the URL-safe alphabet (RFC 4648 sections 4 and 5), with its
  /// padding or without, and with white space, as in MIME.
  init?(anyBase64 text: String) {
    if let value = Data(base64Encoded: text) {
      self = value
      return
    }
    var digits: [UInt8] = []
    digits.reserveCapacity(text.utf8.count + 3)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-"): digits.append(UInt8(ascii: "+"))
      case UInt8(ascii: "_"): digits.append(UInt8(ascii: "/"))
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): break
      default: digits.append(byte)
      }
    }
    while digits.last == UInt8(ascii: "=") { digits.removeLast() }
    while digits.count % 4 != 0 { digits.append(UInt8(ascii: "=")) }
    guard let value = Data(base64Encoded: Data(digits)) else { return nil }
    self = value
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

import Foundation
import TextGrammar

/// The values of headers with signatures. Invalid signatures are omitted.
enum SignatureHeader {
  /// The bytes of an HMAC-SHA256.
  private static let codeSize = 32

  /// `v1,<base64> v1,<base64>`; other versions are left out.
  static func versioned(_ text: String) -> [Data] {
    text.split(separator: " ").compactMap { word in
      let parts = word.split(separator: ",", maxSplits: 1)
      guard parts.count == 2, parts[0] == "v1" else { return nil }
      return Data(anyBase64: String(parts[1]))
    }
  }

  /// `t=<time>,v1=<hexadecimal>,v1=<hexadecimal>`; other versions are left out.
  static func timestamped(_ text: String) -> (time: String?, codes: [Data]) {
    var time: String?
    var codes: [Data] = []
    for item in text.split(separator: ",") {
      let parts = item.split(separator: "=", maxSplits: 1)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "t": time = time ?? parts[1]
      case "v1": codes += [hexadecimal(parts[1])].compactMap { $0 }
      default: break
      }
    }
    return (time, codes)
  }

  /// Hexadecimal, with `sha256=` before it or without, or base64.
  static func plain(_ text: String) -> Data? {
    let text = text.trimmingCharacters(in: .whitespaces)
    let mark = "sha256="
    let code = text.lowercased().hasPrefix(mark) ? String(text.dropFirst(mark.count)) : text
    return hexadecimal(code) ?? Data(anyBase64: code).flatMap { $0.count == codeSize ? $0 : nil }
  }

  private static func hexadecimal(_ text: String) -> Data? {
    let digits = text.utf8.map(\.hexDigitValue)
    guard digits.count == 2 * codeSize else { return nil }
    var bytes = Data(capacity: codeSize)
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }
}

import Foundation

/// Removes secrets from strings that people will see.
struct Redaction: Sendable {
  static let mark = "<redacted>"

  /// A shorter one would match in any string.
  private static let shortestSecret = 4

  /// Longest first: a secret may hold another one.
  private let secrets: [String]

  init(_ secrets: [String]) {
    self.init(spelled: [], secrets)
  }

  private init(spelled: [String], _ secrets: [String]) {
    let secrets = Set(secrets).filter { $0.count >= Redaction.shortestSecret }
    self.secrets = Set(spelled + secrets.flatMap(Redaction.spellings)).sorted {
      ($0.count, $0) > ($1.count, $1)
    }
  }

  /// The redaction of these secrets and others.
  func adding(_ secrets: [String]) -> Redaction {
    secrets.isEmpty ? self : Redaction(spelled: self.secrets, secrets)
  }

  /// The redaction of these secrets and of the values of headers, which may be keys. Short ones are
  /// likely to be words.
  func addingHeaders(_ headers: [String: String]) -> Redaction {
    adding(headers.values.filter { $0.count >= Redaction.shortestHeader })
  }

  private static let shortestHeader = 12

  /// The forms in which a server may send a secret back: unchanged, and as a string of JSON.
  private static func spellings(of secret: String) -> [String] {
    let escaped = secret.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"")
    let ascii = escaped.unicodeScalars.map { scalar in
      scalar.isASCII
        ? String(scalar)
        : String(scalar).utf16.map { unit in
          let digits = String(unit, radix: 16)
          return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }.joined()
    return [secret]
      + [escaped, ascii].flatMap { [$0, $0.replacingOccurrences(of: "/", with: "\\/")] }
  }

  func redact(_ text: String) -> String {
    let text = secrets.reduce(text) { $0.replacingOccurrences(of: $1, with: Redaction.mark) }
    let parts = text.components(separatedBy: Excerpt.mark)
    guard parts.count > 1, let last = parts.last else { return text }
    // A value that was shortened may end within a secret.
    let whole = parts.dropLast().map { withoutBegunSecret($0, of: Redaction.shortestSecret) }
    return (whole + [last]).joined(separator: Excerpt.mark)
  }

  /// The first part of a body as a string, without secrets, nor the beginning of one at its end.
  func excerpt(of body: Data, length: Int) -> String {
    // A body is searched as a whole up to this size; the string that is shown is far shorter.
    let limit = 1 << 16
    var text = redact(String(decoding: body.prefix(limit), as: UTF8.self))
    if body.count > limit { text = withoutBegunSecret(text) }
    return Excerpt.plain(text, length: length)
  }

  /// The string without the beginning of a secret at its end, in linear time.
  private func withoutBegunSecret(_ text: String, of shortest: Int = 1) -> String {
    let bytes = Array(text.utf8)
    let length = secrets.map { Redaction.lengthOfBeginning(of: Array($0.utf8), at: bytes) }.max()
    guard let length, length >= shortest else { return text }
    return String(decoding: bytes.dropLast(length), as: UTF8.self)
  }

  /// The length of the longest beginning of a secret that the text ends with (Knuth, Morris and Pratt).
  private static func lengthOfBeginning(of secret: [UInt8], at text: [UInt8]) -> Int {
    var borders = [Int](repeating: 0, count: secret.count)
    func next(_ matched: Int, _ byte: UInt8) -> Int {
      var matched = matched
      while matched > 0, matched == secret.count || secret[matched] != byte {
        matched = borders[matched - 1]
      }
      return secret[matched] == byte ? matched + 1 : matched
    }
    for index in secret.indices.dropFirst() {
      borders[index] = next(borders[index - 1], secret[index])
    }
    return text.suffix(secret.count).reduce(0, next)
  }
}

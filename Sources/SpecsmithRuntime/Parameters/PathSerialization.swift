import TextGrammar

/// The part of a path for a parameter.
struct PathSerialization {
  let name: String
  let style: PathStyle
  let explode: Bool
  var allowsReserved = false
  var keepsSlashes = false

  /// The encoded string that is sent, and the string that it represents.
  func text(of content: ParameterContent) -> (encoded: String, plain: String) {
    (
      text(
        of: content,
        // A semicolon would begin another parameter.
        Writing(
          value: { encoded($0, style == .matrix ? [UInt8(ascii: ";")] : []) },
          part: { encoded($0, delimiters) })),
      text(of: content, Writing(value: { $0 }, part: { $0 }))
    )
  }

  /// How texts are written.
  private struct Writing {
    /// Writes what is the whole value.
    let value: (String) -> String
    /// Writes what is beside a delimiter.
    let part: (String) -> String
  }

  private func encoded(_ text: String, _ delimiters: Set<UInt8> = []) -> String {
    PercentEncoding.encodedInPath(
      text, allowsReserved: allowsReserved, keepsSlashes: keepsSlashes, delimiters: delimiters)
  }

  /// What stands between the parts of a value, and so is encoded within one, even the period, which URLs leave
  /// as it is elsewhere.
  private var delimiters: Set<UInt8> {
    switch style {
    case .label where explode: [UInt8(ascii: "."), UInt8(ascii: "=")]
    case .matrix where explode: [UInt8(ascii: ";"), UInt8(ascii: "=")]
    case .simple where explode: [UInt8(ascii: ","), UInt8(ascii: "=")]
    case .simple, .label: [UInt8(ascii: ",")]
    case .matrix: [UInt8(ascii: ","), UInt8(ascii: ";")]
    }
  }

  private func text(of content: ParameterContent, _ writing: Writing) -> String {
    switch content {
    case .absent: ""
    case .text(let text), .scalar(let text):
      joined([writing.value(text)], writing)
    case .object(let properties) where explode:
      joined(
        pairs: properties.compactMap { property in
          property.value.nestedText.map { (writing.part(property.name), writing.part($0)) }
        }, writing)
    case .list, .object:
      joined(content.parts.map(writing.part), writing)
    }
  }

  private func joined(_ values: [String], _ writing: Writing) -> String {
    switch style {
    case .simple: values.joined(separator: ",")
    case .label: "." + values.joined(separator: explode ? "." : ",")
    case .matrix where explode && !values.isEmpty:
      values.map { matrixPair(writing.part(name), $0) }.joined()
    case .matrix: matrixPair(writing.part(name), values.joined(separator: ","))
    }
  }

  private func joined(pairs: [(name: String, value: String)], _ writing: Writing) -> String {
    let texts = pairs.map { $0.name + "=" + $0.value }
    return switch style {
    case .simple: texts.joined(separator: ",")
    case .label: "." + texts.joined(separator: ".")
    // As OpenAPI's table of styles has it for what is empty.
    case .matrix where pairs.isEmpty: ";" + writing.part(name)
    case .matrix: pairs.map { matrixPair($0.name, $0.value) }.joined()
    }
  }

  /// A name without `=` if the value is empty (RFC 6570, section 3.2.7).
  private func matrixPair(_ name: String, _ value: String) -> String {
    ";" + name + (value.isEmpty ? "" : "=" + value)
  }
}

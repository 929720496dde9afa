import TextGrammar

/// The part of a path for a parameter.
struct PathSerialization {
  let name: String
  let style: PathStyle
  let explode: Bool
  var allowsReserved = false
  var keepsSlashes = false

  /// The encoded string that is sent.
  func text(of content: ParameterContent) -> String {
    switch content {
    case .absent: ""
    case .text(let text), .scalar(let text): joined([value(text)])
    case .object(let properties) where explode:
      joined(
        pairs: properties.compactMap { property in
          property.value.nestedText.map { (part(property.name), part($0)) }
        })
    case .list, .object: joined(content.parts.map(part))
    }
  }

  /// What is the whole value.
  private func value(_ text: String) -> String {
    // A semicolon would begin another parameter.
    encoded(text, style == .matrix ? [UInt8(ascii: ";")] : [])
  }

  /// What is beside a delimiter.
  private func part(_ text: String) -> String {
    encoded(text, delimiters)
  }

  private func encoded(_ text: String, _ delimiters: Set<UInt8>) -> String {
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

  private func joined(_ values: [String]) -> String {
    switch style {
    case .simple: values.joined(separator: ",")
    case .label: "." + values.joined(separator: explode ? "." : ",")
    case .matrix where explode && !values.isEmpty:
      values.map { matrixPair(part(name), $0) }.joined()
    case .matrix: matrixPair(part(name), values.joined(separator: ","))
    }
  }

  private func joined(pairs: [(name: String, value: String)]) -> String {
    let texts = pairs.map { $0.name + "=" + $0.value }
    return switch style {
    case .simple: texts.joined(separator: ",")
    case .label: "." + texts.joined(separator: ".")
    // As OpenAPI's table of styles has it for what is empty.
    case .matrix where pairs.isEmpty: ";" + part(name)
    case .matrix: pairs.map { matrixPair($0.name, $0.value) }.joined()
    }
  }

  /// A name without `=` if the value is empty (RFC 6570, section 3.2.7).
  private func matrixPair(_ name: String, _ value: String) -> String {
    ";" + name + (value.isEmpty ? "" : "=" + value)
  }
}

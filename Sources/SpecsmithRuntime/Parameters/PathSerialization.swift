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
    (text(of: content, encoding: encoded), text(of: content, encoding: { $0 }))
  }

  private func encoded(_ text: String) -> String {
    PercentEncoding.encodedInPath(
      text, allowsReserved: allowsReserved, keepsSlashes: keepsSlashes)
  }

  private func text(of content: ParameterContent, encoding: (String) -> String) -> String {
    switch content {
    case .absent: ""
    case .text(let text), .scalar(let text):
      prefixed([encoding(text)], separator: ",", encoding: encoding)
    case .list(let elements):
      prefixed(
        elements.compactMap(\.nestedText).map(encoding), separator: ",",
        encoding: encoding)
    case .object(let properties): object(properties, encoding: encoding)
    }
  }

  private func prefixed(
    _ values: [String], separator: String, encoding: (String) -> String
  ) -> String {
    switch style {
    case .simple: values.joined(separator: separator)
    case .label: "." + values.joined(separator: explode ? "." : separator)
    case .matrix where explode: values.map { ";" + encoding(name) + "=" + $0 }.joined()
    case .matrix: ";" + encoding(name) + "=" + values.joined(separator: separator)
    }
  }

  private func object(
    _ properties: [ParameterContent.Property], encoding: (String) -> String
  ) -> String {
    let pairs = properties.compactMap { property in
      property.value.nestedText.map { (encoding(property.name), encoding($0)) }
    }
    guard explode else {
      return prefixed(pairs.flatMap { [$0.0, $0.1] }, separator: ",", encoding: encoding)
    }
    let texts = pairs.map { $0.0 + "=" + $0.1 }
    return switch style {
    case .simple: texts.joined(separator: ",")
    case .label: "." + texts.joined(separator: ".")
    case .matrix: texts.map { ";" + $0 }.joined()
    }
  }
}

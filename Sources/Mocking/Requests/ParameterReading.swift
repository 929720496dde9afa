import OpenAPIDocument
import SDKModel
import TextGrammar

/// Reads the value of a parameter from a request, by its style (OpenAPI 3.1, section 4.8.12).
struct ParameterReading {
  enum Outcome {
    case absent
    case value(RawValue)
    /// What is wrong, as a sentence without its subject.
    case broken(String)
  }

  let parameter: ParameterObject
  let typing: TextTyping
  /// The names in the request that nothing else in the document has, if the parameter is an object that takes any
  /// name as a parameter.
  var freeNames: Set<String> = []

  private var wanted: [Schema] { parameter.schema.map { [$0] } ?? [] }
  private var isJSON: Bool { parameter.contentType.map { MediaTypeName($0).isJSON } ?? false }
  private var takesList: Bool { typing.kinds(wanted).contains(.array) }
  private var takesObject: Bool { typing.kinds(wanted).contains(.object) }

  // MARK: Query

  /// The names under which a value is in a query or in cookies, except for those with brackets.
  var names: [String] { isSplit ? typing.propertyNames(wanted).sorted() : [parameter.name] }

  /// Whether the value is an object that takes any name as a parameter.
  var takesAnyName: Bool {
    isSplit && parameter.contentType == nil && typing.kinds(wanted) == [.object]
      && typing.takesAnyName(wanted)
  }

  /// Whether several values may have one of these names.
  func takesList(under name: String) -> Bool {
    isSplit ? typing.kinds(typing.property(name, wanted)).contains(.array) : takesList
  }

  private var style: String { parameter.style ?? "form" }
  private var explode: Bool { parameter.explode ?? (style == "form" || style == "cookie") }

  /// Whether the properties of an object are parameters of their own.
  private var isSplit: Bool { !isJSON && takesObject && explode && style != "deepObject" }

  /// - Parameter pairs: The pairs of the query. Values are still encoded.
  func read(query pairs: [(name: String, value: String)]) -> Outcome {
    let own = pairs.filter { $0.name == parameter.name }.map(\.value)
    if style == "deepObject" { return deepObject(pairs) }
    if isSplit, isObject(own) { return object(of: pairs) }
    guard let first = own.first else { return bracketedList(pairs) }
    if !isJSON, takesList {
      if explode || own.count > 1 { return list(own) }
      return list(Delimiter(style: style).parts(ofEncoded: first))
    }
    guard own.count == 1 else { return .broken("is there \(own.count) times") }
    if !isJSON, takesObject, !explode || first.isEmpty {
      return alternating(Delimiter(style: style).parts(ofEncoded: first))
    }
    return text(first)
  }

  private func deepObject(_ pairs: [(name: String, value: String)]) -> Outcome {
    var reading = BracketedReading()
    for pair in pairs {
      guard let path = BracketedReading.path(of: pair.name, in: parameter.name) else { continue }
      guard let text = EncodedText.decoded(pair.value, plusIsSpace: true) else {
        return .broken("has a broken percent-encoding")
      }
      reading.insert(text, at: path[...])
    }
    return reading.value(wanted, typing).map(Outcome.value) ?? .absent
  }

  /// Lists are also sent as `name[]` and `name[0]`.
  private func bracketedList(_ pairs: [(name: String, value: String)]) -> Outcome {
    takesList ? deepObject(pairs) : .absent
  }

  /// Whether the pairs with the parameter's own name, if there are any, are a property that is called like it. One
  /// without a value is an empty object.
  private func isObject(_ own: [String]) -> Bool {
    own.isEmpty
      || own != [""]
        && (freeNames.contains(parameter.name)
          || typing.propertyNames(wanted).contains(parameter.name))
  }

  /// An object whose properties are parameters.
  private func object(of pairs: [(name: String, value: String)]) -> Outcome {
    let names = typing.propertyNames(wanted).union(freeNames)
    var properties: [RawValue.Property] = []
    for pair in pairs where names.contains(pair.name) {
      guard let value = decoded(pair.value) else { return .broken("has a broken percent-encoding") }
      properties.append(RawValue.Property(name: pair.name, value: .text(value)))
    }
    return properties.isEmpty ? .absent : .value(.object(Self.joined(properties, typing, wanted)))
  }

  /// Whether nothing is percent-encoded, since a value is given in the form that is sent.
  var isEscaped: Bool { parameter.in == .cookie && style == "cookie" }

  // MARK: Paths, headers and cookies

  /// - Parameter text: The value in the path, decoded except for separators.
  func read(path text: String) -> Outcome {
    var text = text
    let explode = parameter.explode ?? false
    switch parameter.style ?? "simple" {
    case "label":
      guard text.hasScalarPrefix(".") else { return .broken("does not begin with a period") }
      text = String(text.unicodeScalars.dropFirst())
      guard !explode || text.isEmpty else {
        return simple(
          text, true,
          Self.split(text, at: "."))
      }
    case "matrix": return matrix(text, explode)
    default: break
    }
    return simple(text, explode, Delimiter.comma.parts(of: text))
  }

  private func matrix(_ text: String, _ explode: Bool) -> Outcome {
    guard text.hasScalarPrefix(";") else { return .broken("does not begin with a semicolon") }
    let pairs = Self.split(text, at: ";").filter { !$0.isEmpty }.map(Self.sides)
    let own = pairs.filter { decoded($0.name) == parameter.name }.map(\.value)
    if explode, takesObject, isObject(own) { return properties(pairs) }
    if explode, takesList { return list(own) }
    guard let value = own.first else { return .broken("lacks its name `;\(parameter.name)=`") }
    return simple(value, false, Delimiter.comma.parts(of: value))
  }

  /// - Parameter text: The value of a header.
  func read(header text: String) -> Outcome {
    simple(text, parameter.explode ?? false, text.isEmpty ? [] : HeaderList.elements(of: text))
  }

  /// - Parameter cookies: The cookies of the request. Values are still encoded.
  func read(cookies: [(name: String, value: String)]) -> Outcome {
    let explode = parameter.explode ?? true
    let own = cookies.filter { $0.name == parameter.name }.map(\.value)
    // Each property is a cookie.
    if !isJSON, takesObject, explode, isObject(own) { return object(of: cookies) }
    guard let first = own.first else { return .absent }
    if !isJSON, takesList, explode || own.count > 1 { return list(own) }
    return simple(first, false, Delimiter.comma.parts(of: first))
  }

  /// - Parameters:
  ///   - explode: Whether a part of an object is a name and its value.
  ///   - parts: The parts of a list or an object, which are still encoded.
  private func simple(_ text: String, _ explode: Bool, _ parts: [String]) -> Outcome {
    if isJSON || !(takesList || takesObject) { return self.text(text) }
    if takesList { return list(parts) }
    guard explode else { return alternating(parts) }
    return properties(parts.map(Self.sides))
  }

  // By Unicode scalars: a delimiter and a combining mark behind it are one character.

  private static func split(
    _ text: String, at delimiter: Unicode.Scalar, maxSplits: Int = .max
  ) -> [String] {
    text.unicodeScalars.split(
      separator: delimiter, maxSplits: maxSplits, omittingEmptySubsequences: false
    ).map { String($0) }
  }

  /// A name, and the value behind `=`; empty without one.
  private static func sides(of pair: String) -> (name: String, value: String) {
    let sides = split(pair, at: "=", maxSplits: 1)
    return (sides[0], sides.count > 1 ? sides[1] : "")
  }

  // MARK: Values

  private func text(_ encoded: String) -> Outcome {
    guard let text = decoded(encoded) else { return .broken("has a broken percent-encoding") }
    guard isJSON else { return .value(.text(text)) }
    switch JSONText.read(Array(text.utf8)) {
    case .success(let tree): return .value(.known(Literal(tree.root)))
    case .failure(let failure): return .broken("is no JSON: \(failure.message)")
    }
  }

  private func decoded(_ text: String) -> String? {
    switch parameter.in {
    case .query, .querystring: EncodedText.decoded(text, plusIsSpace: true)
    case .path: EncodedText.decoded(text)
    // Nothing is encoded in a header (OpenAPI 3.2, section 4.21).
    case .header: text
    // Nothing is encoded in the style `cookie`. The specification leaves it open for others.
    case .cookie: isEscaped ? text : EncodedText.decoded(text) ?? text
    }
  }

  private func list(_ parts: [String]) -> Outcome {
    let texts = parts.map { decoded($0) }
    guard !texts.contains(nil) else { return .broken("has a broken percent-encoding") }
    return .value(.list(texts.compactMap { $0.map(RawValue.text) }))
  }

  /// An object as names and values in turn.
  private func alternating(_ parts: [String]) -> Outcome {
    guard let pairs = Self.pairs(alternating: parts) else {
      return .broken("is no list of names and values in turn")
    }
    return properties(pairs)
  }

  /// Names and values that follow each other; `nil` if a value is missing.
  static func pairs(alternating parts: [String]) -> [(name: String, value: String)]? {
    guard parts.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: parts.count, by: 2).map { (parts[$0], parts[$0 + 1]) }
  }

  private func properties(_ pairs: [(name: String, value: String)]) -> Outcome {
    var properties: [RawValue.Property] = []
    for pair in pairs {
      guard let name = decoded(pair.name), let value = decoded(pair.value) else {
        return .broken("has a broken percent-encoding")
      }
      properties.append(RawValue.Property(name: name, value: .text(value)))
    }
    return .value(.object(Self.joined(properties, typing, wanted, mayBeJSON: true)))
  }

  /// Properties with one name as a list, where the schema takes one.
  ///
  /// - Parameter mayBeJSON: Whether a list is sent as JSON, since names are not repeated.
  static func joined(
    _ properties: [RawValue.Property], _ typing: TextTyping, _ wanted: [Schema],
    mayBeJSON: Bool = false
  ) -> [RawValue.Property] {
    var joined: [RawValue.Property] = []
    var positions: [String: Int] = [:]
    for property in properties {
      if let position = positions[property.name] {
        switch joined[position].value {
        case .list(let elements): joined[position].value = .list(elements + [property.value])
        case let first: joined[position].value = .list([first, property.value])
        }
        continue
      }
      positions[property.name] = joined.count
      let takesList = typing.kinds(typing.property(property.name, wanted)).contains(.array)
      var value = property.value
      if takesList, value.isElement, !(mayBeJSON && value.looksLikeJSONList) {
        value = .list([value])
      }
      joined.append(RawValue.Property(name: property.name, value: value))
    }
    return joined
  }
}

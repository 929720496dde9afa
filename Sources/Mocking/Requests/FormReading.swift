import DocumentTree
import OpenAPIDocument
import SDKModel
import TextGrammar

/// Reads the properties of a form from its fields, by the schema and the encodings (OpenAPI 3.1, section 4.8.15).
struct FormReading {
  private let media: MediaTypeObject
  private let typing: TextTyping
  private let wanted: [Schema]
  /// The names of the properties that the schema declares.
  private let declared: Set<String>
  /// The objects whose properties are fields of their own, by the names of these.
  private let owners: [String: String]

  init(_ media: MediaTypeObject, _ typing: TextTyping) {
    self.media = media
    self.typing = typing
    wanted = media.schema.map { [$0] } ?? []
    declared = typing.propertyNames(wanted)
    var owners: [String: String] = [:]
    for encoding in media.encodings where encoding.style != nil || encoding.explode != nil {
      let schemas = typing.property(encoding.property, wanted)
      guard encoding.isExploded, encoding.style ?? "form" != "deepObject",
        typing.kinds(schemas) == [.object]
      else { continue }
      for name in typing.propertyNames(schemas) { owners[name] = encoding.property }
    }
    self.owners = owners
  }

  /// - Parameter fields: The fields in their order. Those that are text are read by their encodings.
  func properties(of fields: [RawValue.Property]) -> [RawValue.Property] {
    var properties: [RawValue.Property] = []
    var positions: [String: Int] = [:]
    var exploded: [(owner: String, properties: [RawValue.Property])] = []
    for field in fields {
      guard case .text(let text) = field.value else {
        properties.append(field)
        continue
      }
      guard !declared.contains(field.name) else {
        properties.append(RawValue.Property(name: field.name, value: value(of: field.name, text)))
        continue
      }
      if let path = RawValue.path(of: field.name), path.count > 1 {
        let position = positions[path[0]] ?? properties.count
        let known = positions[path[0]].map { properties[$0].value }
        let value = RawValue.inserting(text, at: path.dropFirst(), in: known)
        if known == nil {
          properties.append(RawValue.Property(name: path[0], value: value))
          positions[path[0]] = position
        } else {
          properties[position].value = value
        }
      } else if let owner = owners[field.name] {
        let index = exploded.firstIndex { $0.owner == owner } ?? exploded.count
        if index == exploded.count { exploded.append((owner, [])) }
        exploded[index].properties.append(field)
      } else {
        properties.append(RawValue.Property(name: field.name, value: value(of: field.name, text)))
      }
    }
    for (owner, inner) in exploded {
      let joined = ParameterReading.joined(inner, typing, typing.property(owner, wanted))
      properties.append(RawValue.Property(name: owner, value: .object(joined)))
    }
    return ParameterReading.joined(properties, typing, wanted)
  }

  /// The value of a field that is not JSON by its own Content-Type.
  private func value(of name: String, _ text: String) -> RawValue {
    let encoding = media.encodings.first { $0.property == name }
    let schemas = typing.property(name, wanted)
    let kinds = typing.kinds(schemas)
    let isObject =
      kinds == [.object]
      || kinds == [.array] && typing.kinds(typing.element(at: 0, schemas)) == [.object]
    let isJSON =
      encoding?.contentType.map { MediaTypeName($0).isJSON }
      ?? (isObject && text.utf8.first == UInt8(ascii: "{"))
    if isJSON, case .success(let tree) = JSONText.read(Array(text.utf8)) {
      return .known(Literal(tree.root))
    }
    guard let encoding, !encoding.isExploded else { return .text(text) }
    let parts = Delimiter(style: encoding.style).parts(of: text)
    if kinds.contains(.array) { return .list(parts.map(RawValue.text)) }
    if kinds.contains(.object), let pairs = ParameterReading.pairs(alternating: parts) {
      return .object(pairs.map { RawValue.Property(name: $0.name, value: .text($0.value)) })
    }
    return .text(text)
  }
}

extension EncodingObject {
  /// Whether each element or property is a field: by default, only in the style `form`.
  fileprivate var isExploded: Bool { explode ?? (style ?? "form" == "form") }
}

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
  /// The only such object that takes any name, so that it has the fields that nothing else has.
  private let freeOwner: String?

  init(_ media: MediaTypeObject, _ typing: TextTyping) {
    self.media = media
    self.typing = typing
    wanted = media.schema.map { [$0] } ?? []
    declared = typing.propertyNames(wanted)
    var owners: [String: String] = [:]
    var free: [String] = []
    for encoding in media.encodings where encoding.style != nil || encoding.explode != nil {
      let schemas = typing.property(encoding.property, wanted)
      guard encoding.isExploded, encoding.style ?? "form" != "deepObject",
        typing.kinds(schemas) == [.object]
      else { continue }
      for name in typing.propertyNames(schemas) { owners[name] = encoding.property }
      if typing.takesAnyName(schemas) { free.append(encoding.property) }
    }
    self.owners = owners
    freeOwner = free.count == 1 && !typing.statesOtherNames(wanted) ? free[0] : nil
  }

  /// - Parameter fields: The fields in their order. Those that are text are read by their encodings.
  func properties(of fields: [FormField]) -> [RawValue.Property] {
    var properties: [RawValue.Property] = []
    var bracketed: [(name: String, reading: BracketedReading)] = []
    var exploded: [(owner: String, properties: [RawValue.Property])] = []
    for field in fields {
      guard let text = field.text, !declared.contains(field.name) else {
        properties.append(RawValue.Property(name: field.name, value: value(of: field)))
        continue
      }
      let path = BracketedReading.path(of: field.name)
      if let path, declared.contains(path.root) || freeOwner == nil {
        let index = bracketed.firstIndex { $0.name == path.root } ?? bracketed.count
        if index == bracketed.count { bracketed.append((path.root, BracketedReading())) }
        bracketed[index].reading.insert(text, at: path.names[...])
      } else if let owner = owners[field.name] ?? freeOwner {
        let index = exploded.firstIndex { $0.owner == owner } ?? exploded.count
        if index == exploded.count { exploded.append((owner, [])) }
        exploded[index].properties.append(
          RawValue.Property(name: field.name, value: .text(text)))
      } else {
        properties.append(RawValue.Property(name: field.name, value: value(of: field)))
      }
    }
    for (name, reading) in bracketed {
      guard let value = reading.value(typing.property(name, wanted), typing) else { continue }
      properties.append(RawValue.Property(name: name, value: value))
    }
    for (owner, inner) in exploded {
      let joined = ParameterReading.joined(inner, typing, typing.property(owner, wanted))
      properties.append(RawValue.Property(name: owner, value: .object(joined)))
    }
    return ParameterReading.joined(properties, typing, wanted)
  }

  private func value(of field: FormField) -> RawValue {
    if case .known(let literal) = field.content { return .known(literal) }
    let text = field.text ?? ""
    let encoding = media.encodings.first { $0.property == field.name }
    if let type = encoding?.contentType, MediaTypeName(type).isJSON,
      case .success(let tree) = JSONText.read(Array(text.utf8))
    {
      return .known(Literal(tree.root))
    }
    let kinds = typing.kinds(typing.property(field.name, wanted))
    guard let encoding else { return .text(text) }
    if encoding.isExploded {
      return text.isEmpty && kinds == [.object] ? .object([]) : .text(text)
    }
    let parts = field.parts(Delimiter(style: encoding.style))
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

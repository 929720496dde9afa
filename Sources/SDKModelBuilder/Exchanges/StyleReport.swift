import Diagnostics
import OpenAPIDocument
import SDKModel

/// Reports what the styles of parameters and of a form's fields cannot express.
struct StyleReport {
  let table: TypeTable

  func diagnostics(of parameters: [Parameter]) -> [Diagnostic] {
    // Most calls take texts and numbers only, which every style can express.
    guard parameters.contains(where: { holdsSeveral($0.type) }) else { return [] }
    let styled = parameters.filter { !$0.isJSON && $0.in != .querystring }
    var diagnostics: [Diagnostic] = []
    for parameter in styled where parameter.style != .deepObject {
      let part = nestedPart(
        of: parameter.type, repeatsLists: parameter.explode && parameter.style.repeatsNames)
      guard let part else { continue }
      diagnostics.append(
        nesting(
          "\(part) of the parameter `\(parameter.name)`", parameter.style.rawValue,
          at: parameter.location))
    }
    for place in [Parameter.Location.query, .cookie] {
      let here = styled.filter { $0.in == place }
      let exploded = here.filter { $0.explode && $0.style != .deepObject && isObject($0.type) }
        .map { Exploded(name: $0.name, type: $0.type, location: $0.location) }
      let others = here.map(\.name).filter { name in !exploded.contains { $0.name == name } }
      diagnostics += ambiguities(of: exploded, beside: others, as: "parameters")
    }
    return diagnostics
  }

  /// - Parameter exchange: What holds the type of the body.
  func diagnostics(of media: MediaTypeObject, _ exchange: Exchange) -> [Diagnostic] {
    let content = exchange.request?.contents.first { $0.mediaType == media.name }
    guard let content, content.kind.isForm, let record = content.type.flatMap(table.record)
    else { return [] }
    var diagnostics: [Diagnostic] = []
    var exploded: [Exploded] = []
    for encoding in media.encodings where encoding.style != nil || encoding.explode != nil {
      let style = encoding.style ?? Parameter.Style.form.rawValue
      guard style != Parameter.Style.deepObject.rawValue,
        let type = record.properties.first(where: { $0.name == encoding.property })?.type
      else { continue }
      let explode = encoding.explode ?? (style == Parameter.Style.form.rawValue)
      if let part = nestedPart(of: type, repeatsLists: explode) {
        diagnostics.append(
          nesting("\(part) of the field `\(encoding.property)`", style, at: encoding.location))
      }
      if explode, isObject(type) {
        exploded.append(
          Exploded(name: encoding.property, type: type, location: encoding.location))
      }
    }
    let others = record.properties.map(\.name).filter { name in
      !exploded.contains { $0.name == name }
    }
    return diagnostics
      + ambiguities(
        of: exploded, beside: others, inFreeForm: record.describesOthers, as: "fields")
  }

  private func nesting(_ part: String, _ style: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .undefinedStyle,
      "the style `\(style)` has no form for \(part), a list or an object within another one: it is sent "
        + "as JSON", at: location)
  }

  // MARK: Nesting

  /// The part of a list or an object that is a list or an object as well; `nil` if there is none.
  ///
  /// - Parameter repeatsLists: Whether a list in an object is written by repeating its name.
  private func nestedPart(
    of type: ValueType, repeatsLists: Bool, _ seen: Set<TypeID> = []
  ) -> String? {
    func isNested(_ type: ValueType) -> Bool {
      if case .array(let element) = type.kind, repeatsLists { return holdsSeveral(element) }
      return holdsSeveral(type)
    }
    switch type.kind {
    case .array(let element): return holdsSeveral(element) ? "the elements" : nil
    case .map(let value): return isNested(value) ? "the properties" : nil
    case .named(let id):
      guard !seen.contains(id) else { return nil }
      switch table[id]?.kind {
      case .record(let record):
        let sent = record.properties.filter { $0.access != .readOnly }
        if let property = sent.first(where: { isNested($0.type) }) { return "`\(property.name)`" }
        if case .kept(let type) = record.additionalProperties, isNested(type) {
          return "the other properties"
        }
        return nil
      case .union(let union):
        return union.variants.lazy.compactMap {
          nestedPart(of: $0.type, repeatsLists: repeatsLists, seen.union([id]))
        }.first
      case .tuple(let tuple):
        return tuple.elements.contains { holdsSeveral($0.type) } ? "the elements" : nil
      case .enumeration, nil: return nil
      }
    case .string, .boolean, .integer, .number, .dateTime, .date, .uuid, .base64, .file, .json:
      return nil
    }
  }

  /// Whether a value is a list or an object.
  private func holdsSeveral(_ type: ValueType, _ seen: Set<TypeID> = []) -> Bool {
    switch type.kind {
    case .array, .map: return true
    case .named(let id):
      switch table[id]?.kind {
      case .record, .tuple: return true
      case .union(let union):
        return !seen.contains(id)
          && union.variants.contains { holdsSeveral($0.type, seen.union([id])) }
      case .enumeration, nil: return false
      }
    case .string, .boolean, .integer, .number, .dateTime, .date, .uuid, .base64, .file, .json:
      return false
    }
  }

  // MARK: Names

  /// An object whose properties are parameters or fields of their own.
  private struct Exploded {
    var name: String
    var type: ValueType
    var location: SourceLocation
  }

  private func isObject(_ type: ValueType) -> Bool {
    if case .map = type.kind { return true }
    return table.record(type) != nil
  }

  /// - Parameters:
  ///   - others: The names of what is no such object.
  ///   - isFree: Whether these may have any name.
  ///   - noun: What the properties are.
  private func ambiguities(
    of exploded: [Exploded], beside others: [String], inFreeForm isFree: Bool = false,
    as noun: String
  ) -> [Diagnostic] {
    var owners = Dictionary(others.map { ($0, "`\($0)` itself") }) { first, _ in first }
    var freeOwner = isFree ? "the form itself" : nil
    var diagnostics: [Diagnostic] = []
    for object in exploded {
      let record = table.record(object.type)
      let names = record?.properties.map(\.name) ?? []
      // A map has nothing but such names.
      let isFree = record?.describesOthers ?? true
      var found: (name: String, owner: String)?
      if let name = names.first(where: { owners[$0] != nil }), let owner = owners[name] {
        found = ("`\(name)`", owner)
      } else if isFree, let owner = freeOwner {
        found = ("a name that the document does not have", owner)
      }
      if let found {
        diagnostics.append(
          .warning(
            .ambiguousName,
            "a server cannot tell whether \(found.name) is of `\(object.name)` or of \(found.owner): the "
              + "properties are \(noun) of their own", at: object.location))
      }
      for name in names where owners[name] == nil { owners[name] = "`\(object.name)`" }
      if isFree { freeOwner = freeOwner ?? "`\(object.name)`" }
    }
    return diagnostics
  }
}

extension Record {
  /// Whether the document says what other properties are than those that it names.
  fileprivate var describesOthers: Bool {
    guard case .kept(let type) = additionalProperties else { return false }
    if case .json = type.kind { return false }
    return true
  }
}

extension Parameter.Style {
  /// Whether an exploded list repeats its name.
  fileprivate var repeatsNames: Bool {
    switch self {
    case .form, .spaceDelimited, .pipeDelimited, .deepObject, .cookie: true
    case .simple, .label, .matrix: false
    }
  }
}

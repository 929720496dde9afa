import OpenAPIDocument
import SDKModel
import TextGrammar

/// Determines the serialization of a form's properties.
struct FormBuilder {
  let table: TypeTable
  let isMultipart: Bool

  func form(of media: MediaTypeObject, _ type: ValueType?) -> RequestBody.Form {
    let stated = media.encodings.map { (property: $0.property, encoding: encoding($0)) }
    guard let record = type.flatMap(table.record) else {
      return RequestBody.Form(exceptions: stated.filter { $0.encoding != .automatic })
    }
    var form = form(of: record, stated)
    form.required = record.properties.filter { property in
      let encoding = stated.first { $0.property == property.name }?.encoding ?? .automatic
      return property.isNeeded && mayBeUnsent(property.type, encoding)
    }.map(\.name)
    return form
  }

  private func form(
    of record: Record, _ stated: [(property: String, encoding: RequestBody.PropertyEncoding)]
  ) -> RequestBody.Form {
    // The encoding that most properties share is the default, and only exceptions are listed.
    var matters: [(property: String, encoding: RequestBody.PropertyEncoding)] = []
    var counts: [RequestBody.PropertyEncoding: Int] = [:]
    for property in record.properties {
      let encoding = stated.first { $0.property == property.name }?.encoding ?? .automatic
      switch encoding {
      case .contentType: break
      case .automatic, .style:
        if isScalar(property.type) { continue }
        counts[encoding, default: 0] += 1
      }
      matters.append((property.name, encoding))
    }
    let usual = matters.map(\.encoding).max { counts[$0, default: 0] < counts[$1, default: 0] }
    guard let usual, counts[usual, default: 0] > 0 else {
      return RequestBody.Form(exceptions: matters)
    }
    return RequestBody.Form(
      usual: usual, exceptions: matters.filter { $0.encoding != usual })
  }

  private func encoding(
    _ encoding: EncodingObject
  ) -> RequestBody.PropertyEncoding {
    if encoding.style != nil || encoding.explode != nil {
      let style = encoding.style.flatMap(Parameter.Style.init)?.inForms ?? .form
      let usual = style == .form
      if style == .deepObject { return .style(style, explode: nil) }
      return .style(style, explode: encoding.explode.flatMap { $0 == usual ? nil : $0 })
    }
    let types = (encoding.contentType ?? "").split(separator: ",").map {
      $0.onOneLine
    }
    guard isMultipart, let first = types.first, !first.contains("*"), !first.isEmpty else {
      return .automatic
    }
    return .contentType(first)
  }

  /// Whether there are values of which no field is sent.
  private func mayBeUnsent(_ type: ValueType, _ encoding: RequestBody.PropertyEncoding) -> Bool {
    guard type.mayBeEmpty({ table[$0] }) else { return false }
    switch encoding {
    case .style(.deepObject, _), .contentType: return false
    case .style: return true
    // Objects are JSON. A part cannot be an element and an empty list.
    case .automatic:
      if case .array = type.kind { return !isMultipart }
      return false
    }
  }

  private func isScalar(_ type: ValueType) -> Bool {
    switch type.kind {
    case .array, .map, .json: return false
    case .named(let id):
      if case .enumeration? = table[id]?.kind { return true }
      return false
    case .string, .boolean, .integer, .number, .dateTime, .date, .uuid, .base64, .file: return true
    }
  }
}

extension Parameter.Style {
  /// The style in a form: those of paths and cookies do not apply there.
  fileprivate var inForms: Parameter.Style {
    switch self {
    case .spaceDelimited, .pipeDelimited, .deepObject: self
    case .simple, .form, .label, .matrix, .cookie: .form
    }
  }
}

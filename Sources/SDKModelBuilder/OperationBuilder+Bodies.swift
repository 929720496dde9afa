import Diagnostics
import OpenAPIDocument
import SDKModel

extension OperationBuilder {
  /// Of several media types, the one that can be typed best.
  mutating func body(
    _ body: OpenAPIDocument.RequestBody, typeName: String
  ) -> SDKModel.RequestBody? {
    guard let media = Self.media(of: body) else { return nil }
    for other in body.content where other.name != media.name {
      types.diagnostics.append(
        .warning(
          .unusedMediaType,
          "requests are sent as `\(media.name)`; `\(other.name)` is not carried over yet",
          at: other.location))
    }
    for header in media.encodings.flatMap(\.headers) {
      types.diagnostics.append(
        .warning(
          .unusedHeader, "the header field `\(header.name)` of a part is not sent",
          at: header.location))
    }
    func make(_ encoding: SDKModel.RequestBody.Encoding, _ type: ValueType) -> SDKModel.RequestBody
    {
      if let id = type.namedType { types.sentTypes.insert(id) }
      return SDKModel.RequestBody(
        encoding: encoding, contentType: media.name, type: type, isRequired: body.isRequired,
        documentation: Documentation(description: body.description), location: body.location)
    }
    let naming = TypeBuilder.Naming("body", typeName + "_request")
    func type() -> ValueType { media.schema.map { types.type(of: $0, naming) } ?? ValueType(.json) }
    if media.isJSON { return make(.json, type()) }
    switch media.essence {
    case "multipart/form-data":
      let type = type()
      return make(.multipart(form(of: media, type, isMultipart: true)), type)
    case "application/x-www-form-urlencoded":
      let type = type()
      return make(.urlEncoded(form(of: media, type, isMultipart: false)), type)
    case let essence where essence.hasPrefix("text/") && !essence.contains("*"):
      return make(.text, ValueType(.string))
    case let essence where essence.contains("*"):
      let type = type()
      guard Self.saysMoreThanBytes(type) else { break }
      var body = make(.json, type)
      body.contentType = "application/json"
      return body
    default: break
    }
    reportBytes(of: media)
    return make(.bytes, ValueType(.base64))
  }

  /// The media type that a body is sent as.
  static func media(of body: OpenAPIDocument.RequestBody) -> MediaType? {
    body.content.min { rank($0) < rank($1) }
  }

  private static func rank(_ media: MediaType) -> Int {
    if media.isJSON { return media.essence == "application/json" ? 0 : 1 }
    switch media.essence {
    case "multipart/form-data": return 2
    case "application/x-www-form-urlencoded": return 3
    case let essence where essence.contains("*"): return 4
    case let essence where essence.hasPrefix("text/"): return 5
    default: return 6
    }
  }

  /// Whether a value of any media type must be JSON, since it has parts.
  static func saysMoreThanBytes(_ type: ValueType) -> Bool {
    switch type.kind {
    case .string, .file, .base64, .json: false
    default: true
    }
  }

  /// Says that a schema is lost where only JSON and forms are typed.
  func isTyped(_ media: MediaType) -> Bool {
    if media.itemSchema != nil { return true }
    guard let schema = media.schema else { return false }
    return !schema.applicators.properties.isEmpty || schema.reference != nil
  }

  mutating func reportBytes(of media: MediaType) {
    guard isTyped(media) else { return }
    types.diagnostics.append(
      .warning(
        .degradedBody, "what is `\(media.name)` is bytes to the SDK, whatever its schema says",
        at: media.location))
  }

  // MARK: Forms

  private func form(
    of media: MediaType, _ type: ValueType, isMultipart: Bool
  ) -> SDKModel.RequestBody.Form {
    let stated = media.encodings.map {
      (property: $0.property, encoding: propertyEncoding($0, isMultipart: isMultipart))
    }
    guard case .named(let id) = type.kind, case .record(let record)? = types.declarations[id]?.kind
    else {
      return SDKModel.RequestBody.Form(exceptions: stated.filter { $0.encoding != .automatic })
    }
    // Where most properties are written alike, only the others are told.
    var matters: [(property: String, encoding: SDKModel.RequestBody.PropertyEncoding)] = []
    var counts: [SDKModel.RequestBody.PropertyEncoding: Int] = [:]
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
      return SDKModel.RequestBody.Form(exceptions: matters)
    }
    return SDKModel.RequestBody.Form(
      usual: usual, exceptions: matters.filter { $0.encoding != usual })
  }

  private func propertyEncoding(
    _ encoding: OpenAPIDocument.Encoding, isMultipart: Bool
  ) -> SDKModel.RequestBody.PropertyEncoding {
    if encoding.style != nil || encoding.explode != nil {
      let style = encoding.style.flatMap(SDKModel.Parameter.Style.init) ?? .form
      let usual = style == .form
      if style == .deepObject { return .style(style, explode: nil) }
      return .style(style, explode: encoding.explode.flatMap { $0 == usual ? nil : $0 })
    }
    let types = (encoding.contentType ?? "").split(separator: ",").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    guard isMultipart, let first = types.first, !first.contains("*"), !first.isEmpty else {
      return .automatic
    }
    return .contentType(first)
  }

  private func isScalar(_ type: ValueType) -> Bool {
    switch type.kind {
    case .array, .map, .json: false
    case .named(let id):
      if case .enumeration? = types.declarations[id]?.kind { true } else { false }
    default: true
    }
  }
}

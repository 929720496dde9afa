import OpenAPIDocument
import SDKModel
import SDKModelBuilder
import SchemaChecking
import TextGrammar

/// The body of a response, and where it comes from.
struct ResponseBody {
  var contentType: String?
  var parts: [[UInt8]] = []
  var isStream = false
  /// The body as a value, if it is JSON.
  var literal: Literal?
  /// What the document says of the body.
  var media: MediaTypeObject?
  var source = "empty"
  var notes: [String] = []

  var schema: Schema? { media?.schema }

  /// Replaces the value.
  mutating func set(_ literal: Literal, from source: String) {
    self.literal = literal
    self.source = source
    if let media { parts = [BodyText.bytes(of: literal, media)] }
  }
}

/// Finds or makes the bodies of responses.
struct ResponseBodies {
  enum Failure: Error {
    case noSuchExample(String)
  }

  let schemas: SchemaIndex
  var values: MadeValues
  var random: RandomSequence

  /// The largest number of elements of a made stream.
  private static let streamLimit = 12

  init(_ schemas: SchemaIndex, seed: UInt64) {
    self.schemas = schemas
    values = MadeValues(schemas, .response)
    random = RandomSequence(seed: seed)
  }

  mutating func body(
    of media: MediaTypeObject, example: String?, isDynamic: Bool
  ) throws(Failure) -> ResponseBody {
    var body = ResponseBody()
    body.media = media
    if ContentKind(media.typeName).isStream {
      return try stream(media, example: example, isDynamic: isDynamic)
    }
    let literal = try literal(of: media, example: example, isDynamic: isDynamic, &body)
    body.contentType = media.sentName(of: literal)
    guard let literal else {
      body.parts = media.examples.isEmpty ? [BodyText.placeholder(media)] : []
      return body
    }
    body.literal = literal
    body.parts = [BodyText.bytes(of: literal, media)]
    return body
  }

  private mutating func literal(
    of media: MediaTypeObject, example: String?, isDynamic: Bool, _ body: inout ResponseBody
  ) throws(Failure) -> Literal? {
    if let example {
      guard let shown = media.examples.first(where: { $0.name == example }), let value = shown.value
      else { throw .noSuchExample(example) }
      body.source = "example \(example)"
      if let schema = media.schema, !values.agrees(value, with: schema) {
        body.notes.append("the example `\(example)` does not agree with its schema")
      }
      return Literal(value)
    }
    if !isDynamic, let shown = agreeing(media, &body) { return shown }
    let kind = ContentKind(media.typeName)
    guard let schema = media.schema else {
      body.source = "made"
      if kind.isJSON { body.notes.append("the response has no schema, so `{}` is sent") }
      return kind.isJSON ? .object([]) : nil
    }
    guard let made = isDynamic ? values.value(of: schema, &random) : values.value(of: schema) else {
      let contradiction = values.contradiction(in: schema).map { ": " + $0 } ?? ""
      body.notes.append(
        "no value could be made for the schema at \(schema.location)\(contradiction)")
      return media.examples.lazy.compactMap(\.value).first.map { Literal($0) }
    }
    body.source = isDynamic ? "random" : "made"
    if let doubt = made.doubt {
      if let shown = media.examples.lazy.compactMap(\.value).first {
        body.source = "example"
        body.notes.append("neither the example nor a made value agrees with the schema: \(doubt)")
        return Literal(shown)
      }
      body.notes.append(
        "no value could be made that agrees with the schema at \(schema.location): "
          + (values.contradiction(in: schema) ?? doubt))
    }
    return made.literal
  }

  /// The first example that agrees with the schema.
  private mutating func agreeing(
    _ media: MediaTypeObject, _ body: inout ResponseBody
  ) -> Literal? {
    for shown in media.examples {
      guard let value = shown.value else { continue }
      if let schema = media.schema, !values.agrees(value, with: schema) {
        let name = shown.name.map { " `\($0)`" } ?? ""
        body.notes.append(
          "the example\(name) at \(shown.location) does not agree with its schema, so it is not sent"
        )
        continue
      }
      body.source = shown.name.map { "example \($0)" } ?? "example"
      return Literal(value)
    }
    return nil
  }

  // MARK: Streams

  private mutating func stream(
    _ media: MediaTypeObject, example: String?, isDynamic: Bool
  ) throws(Failure) -> ResponseBody {
    let kind = ContentKind(media.typeName)
    var body = ResponseBody(contentType: media.name, isStream: true, source: "made stream")
    let shown = media.examples.filter { example == nil || $0.name == example }.compactMap(\.value)
    if let example, shown.isEmpty { throw .noSuchExample(example) }
    let elements = StreamElements(of: media, schemaAt: schemas.schema(at:))
    let isWhole = elements?.areWholeEvents ?? false
    if !isDynamic || example != nil, let first = shown.first {
      body.source = "example stream"
      switch Literal(first) {
      case .string(let text): body.parts = [Array(text.utf8)]
      case .array(let list):
        body.parts = list.map { BodyText.element($0, kind, isWholeEvent: isWhole) }
      case let single: body.parts = [BodyText.element(single, kind, isWholeEvent: isWhole)]
      }
      return body
    }
    guard let schema = elements?.schema else { return body }
    for literal in made(schema, isDynamic: isDynamic, &body) {
      body.parts.append(BodyText.element(literal, kind, isWholeEvent: isWhole))
    }
    return body
  }

  /// One element for each alternative of the schema, or a few if there is only one.
  private mutating func made(
    _ schema: Schema, isDynamic: Bool, _ body: inout ResponseBody
  ) -> [Literal] {
    let count = SchemaConjunction([schema], choosing: 0, in: schemas).alternativeCount
    var literals: [Literal] = []
    for choice in 0..<(count > 1 ? min(count, Self.streamLimit) : 3) {
      let made =
        isDynamic
        ? values.value(of: schema, &random)
        : values.value(of: schema, choosing: count > 1 ? choice : 0)
      guard let made else { continue }
      if let doubt = made.doubt {
        body.notes.append("an element does not agree with its schema: \(doubt)")
      }
      if !Self.isError(made.literal), count == 1 || isDynamic || !literals.contains(made.literal) {
        literals.append(made.literal)
      }
    }
    return literals
  }

  /// Whether a client would take an element for the failure of the stream.
  private static func isError(_ literal: Literal) -> Bool {
    if case .object? = literal["error"] { return true }
    return ["event", "type"].contains { literal[$0] == .string("error") }
  }
}

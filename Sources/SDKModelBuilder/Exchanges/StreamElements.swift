import DocumentTree
import OpenAPIDocument
import SDKModel
import TextGrammar

/// What a document states about the elements of a stream.
package struct StreamElements {
  package let schema: Schema
  /// Whether the schema describes server-sent events as wholes, rather than their data.
  package let areWholeEvents: Bool

  /// - Parameter schemaAt: Finds the schemas that references name.
  /// - Returns: `nil` if the document says nothing.
  package init?(of media: MediaTypeObject, schemaAt: (Node) -> Schema?) {
    // Before OpenAPI 3.2, documents describe the elements as if each were the whole, or a list of them.
    let whole = media.schema.map { Self.target(of: $0, schemaAt).applicators.items ?? $0 }
    guard let element = media.itemSchema ?? whole else { return nil }
    let target = Self.target(of: element, schemaAt)
    // A string is the whole stream, so it is not the type of its elements.
    if media.itemSchema == nil, media.kind != .eventStream, target.validation.types == [.string] {
      return nil
    }
    if media.kind == .eventStream, let data = target.schemaOfData {
      schema = data
      areWholeEvents = false
    } else {
      schema = element
      // OpenAPI 3.2 section 4.14.4: an event is an object with the fields of the format.
      areWholeEvents =
        media.kind == .eventStream && (media.itemSchema != nil || target.isServerSentEvent)
    }
  }

  private static func target(of schema: Schema, _ schemaAt: (Node) -> Schema?) -> Schema {
    schema.reference.flatMap { schemaAt($0.target) } ?? schema
  }
}

extension Schema {
  /// Whether the properties are fields of a server-sent event, `data` among them.
  fileprivate var isServerSentEvent: Bool {
    let names = Set(applicators.properties.map(\.name))
    return names.contains("data")
      && names.isSubset(of: ["event", "data", "id", "retry", "comment"])
  }

  /// What the data of events are as JSON, where the schema says nothing else of them.
  fileprivate var schemaOfData: Schema? {
    guard isServerSentEvent,
      let data = applicators.properties.first(where: { $0.name == "data" })?.schema,
      let type = data.annotations.contentMediaType, MediaTypeName(type).isJSON,
      // The name of an event may distinguish kinds of data.
      !applicators.properties.contains(where: { $0.name == "event" })
    else { return nil }
    return data.annotations.contentSchema
  }
}

extension StreamedContent.EventData {
  /// - Parameter type: The type of the events.
  init(of type: ValueType, _ table: TypeTable) {
    if let record = table.record(type) {
      self = record.hasJSONData(table) ? .json : .string
      return
    }
    guard case .named(let id) = type.kind, case .union(let union)? = table[id]?.kind else {
      self = .string
      return
    }
    let withJSON = union.variants.filter { table.record($0.type)?.hasJSONData(table) == true }
    guard withJSON.count < union.variants.count else {
      self = .json
      return
    }
    let names = withJSON.flatMap(\.namesOfEvents)
    self = names.isEmpty ? .string : .jsonInEvents(names)
  }
}

extension Record {
  fileprivate func hasJSONData(_ table: TypeTable) -> Bool {
    guard let data = properties.first(where: { $0.name == "data" }) else { return false }
    switch data.type.kind {
    case .string, .file, .base64, .dateTime, .date, .uuid: return false
    case .json, .boolean, .integer, .number, .array, .map: return true
    case .named(let id):
      if case .enumeration? = table[id]?.kind { return false }
      return true
    }
  }
}

extension Union.Variant {
  fileprivate var namesOfEvents: [String] {
    guard case .object(let evidence) = evidence else { return [] }
    let values = evidence.constants.first { $0.property == "event" }?.values ?? []
    return values.compactMap { if case .string(let name) = $0 { name } else { nil } }
  }
}

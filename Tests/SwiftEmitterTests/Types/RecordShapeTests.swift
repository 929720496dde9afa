import SDKModel
import Testing

@testable import SwiftEmitter

@Suite("Initializers of structs")
struct RecordShapeTests {
  private static func shape(
    _ properties: [Property], _ additional: Record.AdditionalProperties = .undocumented,
    nested: [TypeDeclaration] = []
  ) -> RecordShape {
    var declaration = Snippet.record("Order", properties, nested: nested)
    let record = Record(properties: properties, additionalProperties: additional)
    declaration.kind = .record(record)
    return RecordShape(declaration, record, Snippet.context([declaration]))
  }

  @Test("Required arguments are first, and each has the property's type")
  func parameters() {
    let status = Snippet.enumeration(["Order", "status"], ["open", "closed"])
    let shape = Self.shape(
      [
        Snippet.property("note", .string, isNullable: true),
        Snippet.property("count", .integer(.int64)),
        Snippet.property("tag", .string, isRequired: true, isNullable: true),
        Snippet.property("status", .named(status.id), isRequired: true),
      ], nested: [status])
    #expect(
      shape.initializers.map { $0.method.parameters.text(in: "Order") } == [
        "tag: String?, status: Status, note: String? = nil, count: Int? = nil"
      ])
  }

  @Test("A single documented value is the default")
  func constant() {
    let kind = Snippet.enumeration(["Order", "kind"], ["order"])
    let shape = Self.shape(
      [Snippet.property("kind", .named(kind.id), isRequired: true)], nested: [kind])
    #expect(shape.initializers.first?.method.parameters.text() == "kind: Order.Kind = .order")
  }

  @Test("The single value of a boolean, and null if nothing else is allowed, are defaults")
  func constantWithoutEnumeration() {
    var properties = [
      Snippet.property("ok", .boolean, isRequired: true),
      Snippet.property("nothing", .json, isRequired: true),
      Snippet.property("done", .boolean),
    ]
    properties[0].constant = .boolean(true)
    properties[1].constant = .null
    properties[2].variantTag = .boolean(false)
    #expect(
      Self.shape(properties).initializers.first?.method.parameters.text()
        == "ok: Bool = true, nothing: JSONValue = .null, done: Bool? = false")
  }

  @Test("The value that selects a union's variant is the default, if the type has it")
  func variantTag() {
    let kind = Snippet.enumeration(["Order", "kind"], ["order", "refund"])
    var properties = [
      Snippet.property("kind", .named(kind.id), isRequired: true),
      Snippet.property("name", .string, isRequired: true),
      Snippet.property("alias", .string),
      Snippet.property("other", .named(kind.id), isRequired: true),
    ]
    for index in properties.indices.dropLast() {
      properties[index].variantTag = .string("refund")
    }
    properties[3].variantTag = .string("unlisted")
    let shape = Self.shape(properties, nested: [kind])
    #expect(
      shape.initializers.first?.method.parameters.text(in: "Order")
        == #"kind: Kind = .refund, name: String = "refund", other: Kind, "#
        + #"alias: String? = "refund""#)
  }

  @Test("Undocumented properties are a parameter if the document allows them")
  func additional() {
    let id = Snippet.property("id", .string, isRequired: true)
    let shape = Self.shape([id], .kept(ValueType(.integer(.int64))))
    #expect(
      shape.initializers.first?.method.parameters.text()
        == "id: String, additionalProperties: [String: Int] = [:]")
    #expect(Self.shape([id]).initializers.first?.method.parameters.text() == "id: String")
  }

  @Test("Deprecated properties are parameters only of a deprecated initializer")
  func deprecated() {
    var old = Snippet.property("old", .string)
    old.deprecation = Deprecation(message: nil)
    var older = old
    older.name = "older"
    older.deprecation = Deprecation(message: "Use new.")
    let shape = Self.shape([Snippet.property("new", .string), old, older])
    #expect(
      shape.initializers.map { $0.method.parameters.map(\.name) }
        == [["new"], ["new", "old", "older"]])
    #expect(
      shape.initializers.map(\.method.deprecation) == [nil, "old: deprecated. older: Use new."])
  }
}

import SDKModel
import Testing

@testable import SwiftEmitter

@Suite("Swift types")
struct SwiftTypeTests {
  private static let status = Snippet.enumeration(["Order", "status"], ["open"])
  private static let context = Snippet.context([Snippet.record("Order", [], nested: [status])])

  private static func value(_ kind: ValueType.Kind, isNullable: Bool = false) -> ValueType {
    ValueType(kind, isNullable: isNullable)
  }

  @Test(
    "The type represents the values",
    arguments: [
      (value(.string), "String"), (value(.boolean), "Bool"), (value(.integer(.int32)), "Int"),
      (value(.integer(.uint64)), "UInt64"), (value(.number(.double)), "Double"),
      (value(.number(.decimal)), "Decimal"), (value(.dateTime), "Date"),
      (value(.date), "CalendarDate"), (value(.uuid), "UUID"), (value(.base64), "Data"),
      (value(.file), "FileContent"), (value(.json), "JSONValue"),
      (value(.named(TypeID(["Order"]))), "Order"),
      (value(.named(TypeID(["Unknown"]))), "JSONValue"),
      (value(.string, isNullable: true), "String?"),
      // Any JSON value may be null.
      (value(.json, isNullable: true), "JSONValue"),
      (value(.array(value(.string, isNullable: true)), isNullable: true), "[String?]?"),
      (value(.map(value(.array(value(.uuid))))), "[String: [UUID]]"),
    ])
  func kinds(type: ValueType, text: String) {
    #expect(Self.context.type(of: type).description == text)
  }

  @Test("The name is short only inside of the enclosing declaration")
  func scope() {
    let type = SwiftType.optional(.array(Self.context.type(of: Self.value(.named(Self.status.id)))))
    #expect(type.code(in: "Order").text == "[Status]?")
    #expect(type.code(in: "Order.Status").text == "[Order.Status]?")
    #expect(type.code(in: nil).text == "[Order.Status]?")
  }

  @Test(
    "Parentheses separate a question mark from the type's last part",
    arguments: [
      (SwiftType.httpTransport, "(any HTTPTransport)?"),
      (.nullable(.int), "Nullable<Int>?"),
    ])
  func parentheses(type: SwiftType, text: String) {
    #expect(SwiftType.optional(type).description == text)
  }

  @Test(
    "The modules that declare the parts are known",
    arguments: [
      (value(.string), [.standardLibrary]),
      (value(.map(value(.array(value(.dateTime))))), [.standardLibrary, .foundation]),
      (value(.array(value(.number(.decimal)))), [.foundation]), (value(.date), [.runtime]),
      (value(.json), [.runtime]), (value(.named(TypeID(["Order"])), isNullable: true), [.sdk]),
    ] as [(ValueType, [SwiftModule])])
  func modules(type: ValueType, modules: [SwiftModule]) {
    let names = Self.context.type(of: type).code().externalNames
    #expect(Set(names.map(\.module)) == Set(modules.map(\.name)))
  }
}

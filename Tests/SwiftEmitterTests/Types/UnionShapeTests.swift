import SDKModel
import Testing

@testable import SwiftEmitter

@Suite("Unions")
struct UnionShapeTests {
  private static func shape(_ variants: [(String, ValueType.Kind)]) -> UnionShape {
    let union = Union(
      discriminator: nil,
      variants: variants.map { name, kind in
        Union.Variant(
          name: name, type: ValueType(kind, isNullable: true), evidence: .any,
          location: Snippet.location)
      })
    let declaration = TypeDeclaration(
      id: TypeID(["Size"]), documentation: Documentation(), kind: .union(union),
      location: Snippet.location)
    return UnionShape(declaration, union, Snippet.context([declaration]))
  }

  @Test("A union has a case for each type, except for null")
  func cases() {
    let shape = Self.shape([("text", .string), ("list of numbers", .array(ValueType(.json)))])
    #expect(shape.cases.map(\.name) == ["text", "listOfNumbers"])
    #expect(shape.cases.map(\.type.description) == ["String", "[JSONValue]"])
  }

  @Test("Case names differ from the union's own members, and from those of Optional")
  func reserved() {
    let shape = Self.shape([("none", .boolean), ("unrecognized", .string)])
    #expect(shape.cases.map(\.name) == ["none_", "unrecognized_"])
  }
}

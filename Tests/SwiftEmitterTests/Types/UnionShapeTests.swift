import SDKModel
import Testing

@testable import SwiftEmitter

@Suite("A choice between types")
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

  @Test("has a case for each type, without null")
  func cases() {
    let shape = Self.shape([("text", .string), ("list of numbers", .array(ValueType(.json)))])
    #expect(shape.cases.map(\.name) == ["text", "listOfNumbers"])
    #expect(shape.cases.map(\.type.description) == ["String", "[JSONValue]"])
  }

  @Test("names no case as something that each such enumeration has, or as Swift's optionals have")
  func reserved() {
    let shape = Self.shape([("none", .boolean), ("unrecognized", .string)])
    #expect(shape.cases.map(\.name) == ["none_", "unrecognized_"])
  }
}

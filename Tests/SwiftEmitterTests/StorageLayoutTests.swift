import Diagnostics
import SDKModel
import Testing

@testable import SwiftEmitter

@Suite("Storage layouts")
struct StorageLayoutTests {
  @Test("A property is stored behind a reference if a record would contain itself")
  func recursiveRecord() {
    let layout = StorageLayout(of: [
      record("Node", ["next": named("Node"), "value": ValueType(.string)])
    ])
    #expect(layout.indirectMembers(of: TypeID(["Node"])) == ["next"])
  }

  @Test("Elements of arrays and dictionaries are stored inline")
  func collections() {
    let layout = StorageLayout(of: [
      record("Node", ["children": ValueType(.array(named("Node")))]),
      record("Tree", ["children": ValueType(.map(named("Tree")))]),
    ])
    #expect(layout.indirectMembers(of: TypeID(["Node"])).isEmpty)
    #expect(layout.indirectMembers(of: TypeID(["Tree"])).isEmpty)
  }

  @Test(
    "In a cycle of records, each stores the next one behind a reference, and no other type does")
  func cycle() {
    let layout = StorageLayout(of: [
      record("Entry", ["first": named("First")]),
      record("First", ["second": named("Second")]),
      record("Second", ["first": named("First"), "leaf": named("Leaf")]),
      record("Leaf", ["value": ValueType(.string)]),
    ])
    #expect(layout.indirectMembers(of: TypeID(["Entry"])).isEmpty)
    #expect(layout.indirectMembers(of: TypeID(["First"])) == ["second"])
    #expect(layout.indirectMembers(of: TypeID(["Second"])) == ["first"])
  }

  @Test("In a cycle of records and unions, only the union uses references")
  func cycleThroughUnion() {
    let layout = StorageLayout(of: [
      record("Filter", ["condition": named("Condition")]),
      union("Condition", ["filter": named("Filter"), "text": ValueType(.string)]),
    ])
    #expect(layout.indirectMembers(of: TypeID(["Filter"])).isEmpty)
    #expect(layout.indirectMembers(of: TypeID(["Condition"])) == ["filter"])
  }

  @Test("A record of more than 16 values is stored behind a reference", arguments: [16, 17])
  func largeRecord(count: Int) {
    let layout = StorageLayout(of: [
      record("Holder", ["held": named("Held")]), strings("Held", count),
    ])
    #expect(layout.indirectMembers(of: TypeID(["Holder"])) == (count > 16 ? ["held"] : []))
  }

  @Test("The size counts a record's inline values, and one for each reference")
  func nestedSizes() {
    let layout = StorageLayout(of: [
      record("Outer", ["left": named("Left"), "right": named("Right")]),
      // 17 values exceed the inline storage; a reference and 15 values do not.
      record("Left", ["held": named("Small"), "other": ValueType(.string)]),
      record("Right", ["held": named("Large"), "other": named("Fifteen")]),
      strings("Small", 16), strings("Large", 17), strings("Fifteen", 15),
    ])
    #expect(layout.indirectMembers(of: TypeID(["Outer"])) == ["left"])
    #expect(layout.indirectMembers(of: TypeID(["Left"])).isEmpty)
    #expect(layout.indirectMembers(of: TypeID(["Right"])) == ["held"])
  }

  @Test("A variant of more than 4 values is stored behind a reference", arguments: [4, 5])
  func largeVariant(count: Int) {
    let layout = StorageLayout(of: [
      union("Choice", ["record": named("Held"), "text": ValueType(.string)]),
      strings("Held", count),
    ])
    #expect(layout.indirectMembers(of: TypeID(["Choice"])) == (count > 4 ? ["record"] : []))
  }

  @Test("The layout does not depend on the order of declarations")
  func order() {
    let types = [
      union("Choice", ["large": named("Large"), "text": ValueType(.string)]),
      record("Large", ["choice": named("Choice"), "rest": named("Rest")]),
      strings("Rest", 16),
      record("Holder", ["held": named("Large")]),
    ]
    let layouts = [types, types.reversed()].map(StorageLayout.init)
    for type in types {
      #expect(layouts[0].indirectMembers(of: type.id) == layouts[1].indirectMembers(of: type.id))
    }
    #expect(layouts[0].indirectMembers(of: TypeID(["Holder"])) == ["held"])
  }

  @Test("Nested types and tuples have a layout too")
  func nestedTuple() {
    var outer = record("Outer", ["pair": ValueType(.named(TypeID(["Outer", "Pair"])))])
    outer.nested = [
      TypeDeclaration(
        id: TypeID(["Outer", "Pair"]), documentation: Documentation(),
        kind: .tuple(
          Tuple(
            elements: [
              Tuple.Element(
                name: "first", type: named("Outer"), isRequired: true,
                documentation: Documentation())
            ], rest: ValueType(.json))), location: location)
    ]
    let layout = StorageLayout(of: [outer])
    #expect(layout.indirectMembers(of: TypeID(["Outer"])) == ["pair"])
    #expect(layout.indirectMembers(of: TypeID(["Outer", "Pair"])) == ["first"])
  }

  // MARK: Declarations

  private let location = SourceLocation(file: "", line: 1, column: 1)

  private func named(_ name: String) -> ValueType { ValueType(.named(TypeID([name]))) }

  private func record(
    _ name: String, _ properties: KeyValuePairs<String, ValueType>
  ) -> TypeDeclaration {
    TypeDeclaration(
      id: TypeID([name]), documentation: Documentation(),
      kind: .record(
        Record(
          properties: properties.map {
            Property(name: $0, type: $1, requirement: .never, location: location)
          })), location: location)
  }

  /// A record with a number of strings.
  private func strings(_ name: String, _ count: Int) -> TypeDeclaration {
    TypeDeclaration(
      id: TypeID([name]), documentation: Documentation(),
      kind: .record(
        Record(
          properties: (1...count).map {
            Property(
              name: "p\($0)", type: ValueType(.string), requirement: .never, location: location)
          })), location: location)
  }

  private func union(
    _ name: String, _ variants: KeyValuePairs<String, ValueType>
  ) -> TypeDeclaration {
    TypeDeclaration(
      id: TypeID([name]), documentation: Documentation(),
      kind: .union(
        Union(
          discriminator: nil,
          variants: variants.map {
            Union.Variant(name: $0, type: $1, evidence: .any, location: location)
          })), location: location)
  }
}

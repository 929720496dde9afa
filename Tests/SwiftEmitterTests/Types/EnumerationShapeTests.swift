import SDKModel
import Testing

@testable import SwiftEmitter

@Suite("Enumeration cases")
struct EnumerationShapeTests {
  @Test("Cases have unique names even if the document suggests one for several values")
  func equalNames() {
    let cases = ["parent", "parent", "parent", nil, "other"].enumerated().map { index, name in
      Enumeration.Case(
        value: .string("value \(index)"), suggestedName: name, documentation: Documentation(),
        location: Snippet.location)
    }
    let shape = EnumerationShape(Enumeration(rawType: .string, cases: cases))
    #expect(
      shape.cases.map(\.name) == ["parent", "stringParent", "stringValue2", "value3", "other"])
  }
}

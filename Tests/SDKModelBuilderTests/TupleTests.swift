import Testing

@Suite("Tuples")
struct TupleTests {
  @Test(
    "An array by positions is a tuple, whose required elements are those of `minItems`",
    arguments: [
      (
        "prefixItems: [{type: string}, {type: integer}]",
        "tuple (first?: string, second?: integer, ...: json)"
      ),
      (
        "prefixItems: [{type: string}, {type: integer}], minItems: 1",
        "tuple (first: string, second?: integer, ...: json) & {items 1...}"
      ),
      (
        "prefixItems: [{type: string}], items: {type: boolean}",
        "tuple (first?: string, ...: boolean)"
      ),
      (
        "prefixItems: [{type: string, title: Name}], items: false",
        "tuple (Name?: string, ...: json) & {items from 1 {false}}"
      ),
    ])
  func elements(keywords: String, tuple: String) throws {
    let outline = try ModelOutline(schemas: "T: {type: array, \(keywords)}")
    #expect(outline.types == ["T \(tuple)"])
  }

  @Test("Draft 4's syntax has the same result")
  func draft4() throws {
    let outline = try ModelOutline(
      schemas: "T: {type: array, items: [{type: string}], additionalItems: {type: boolean}}")
    #expect(outline.types == ["T tuple (first?: string, ...: boolean)"])
  }
}

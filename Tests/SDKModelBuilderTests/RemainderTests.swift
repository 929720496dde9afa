import Testing

/// What a type does not see to is asserted of the value as JSON.
@Suite("What a schema asserts beside its type")
struct RemainderTests {
  @Test(
    "is what no type has",
    arguments: [
      (
        "{type: array, items: {type: integer}, minItems: 1, contains: {const: 1}}",
        "[integer] items 1... & {contains 1... {const 1}}"
      ),
      (
        "{type: array, contains: {const: 1}, minContains: 2, maxContains: 3, minItems: 1}",
        "[json] items 1... & {contains 2...3 {const 1}}"
      ),
      (
        "{type: object, additionalProperties: {type: string}, propertyNames: {maxLength: 3}}",
        "[string: string] & {propertyNames {length ...3}}"
      ),
      ("{type: string, not: {const: a}}", #"string & {not {const "a"}}"#),
      (
        "{type: string, if: {maxLength: 2}, then: {pattern: ^a}}",
        "string & {if {length ...2} then {/^a/}}"
      ),
      (
        "{type: integer, anyOf: [{maximum: 3}, {minimum: 7}]}",
        "integer & {anyOf {<= 3} {>= 7}}"
      ),
    ])
  func remainders(schema: String, type: String) throws { try expectProperty(schema, type) }

  @Test("is nothing where the type sees to everything")
  func nothing() throws {
    try expectProperty(
      "{type: array, items: {type: string, maxLength: 3}, maxItems: 2}",
      "[string length ...3] items ...2")
  }
}

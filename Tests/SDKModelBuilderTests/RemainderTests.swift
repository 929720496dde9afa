import Testing

/// Constraints that a type does not enforce become assertions about the value as JSON.
@Suite("Assertions beside types")
struct RemainderTests {
  @Test(
    "Keywords that no type enforces are asserted",
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

  @Test(
    "Bounds that no Swift integer type has are asserted",
    arguments: [
      ("{type: integer, minimum: 1e30}", "& {>= 1000000000000000000000000000000}"),
      ("{type: integer, maximum: -1e30}", "& {<= -1000000000000000000000000000000}"),
      ("{type: integer, exclusiveMinimum: 9223372036854775807}", "& {> 9223372036854775807}"),
      ("{type: integer, multipleOf: 1e30}", "& {multiple of 1000000000000000000000000000000}"),
    ])
  func beyondIntegers(schema: String, remainder: String) throws {
    let outline = try ModelOutline(
      schemas: "Holder: {type: object, required: [p], properties: {p: \(schema)}}")
    #expect(outline.type("Holder")?.contains(remainder) == true, "\(outline.types)")
  }

  @Test("What is required beside alternatives is not asserted where one of them makes it read-only")
  func readOnlyInAlternative() throws {
    let outline = try ModelOutline(
      schemas: """
        Holder:
          type: object
          required: [id, name]
          oneOf:
            - {type: object, required: [a], properties: {id: {type: string, readOnly: true}, a: {const: 1}}}
            - {type: object, required: [b], properties: {id: {type: string, readOnly: true}, b: {const: 2}}}
        """)
    #expect(outline.type("Holder")?.contains("required name") == true, "\(outline.types)")
    #expect(outline.type("Holder")?.contains("required id") == false, "\(outline.types)")
  }

  @Test("For a nullable choice with one alternative, null is excepted")
  func nullable() throws {
    try expectProperty(
      "{anyOf: [{type: object, const: {a: 1}}, {type: 'null'}]}",
      #"json? & {type object, const {"a": 1}}?"#)
  }

  @Test(
    "A choice is asserted if its type has constraints of its own",
    arguments: [
      (
        "{type: string, minLength: 1, anyOf: [{maxLength: 5}, {format: email}]}",
        "string length 1... & {anyOf {length ...5} {email}}"
      ),
      (
        "{allOf: [{type: integer, minimum: 1}, {oneOf: [{maximum: 5}, {minimum: 10}]}]}",
        "integer >= 1 & {allOf {anyOf {<= 5} {>= 10}}}"
      ),
      (
        "{type: array, items: {type: string}, anyOf: [{maxItems: 5}, {uniqueItems: true}]}",
        "[string] & {items from 0 {type string}, anyOf {items ...5} {unique}}"
      ),
    ])
  func choiceBesideLimits(schema: String, type: String) throws { try expectProperty(schema, type) }

  @Test(
    "A choice among schemas with one type is asserted, without the constraints of any",
    arguments: [
      (
        "{anyOf: [{type: array, items: {type: string}, maxItems: 1}, "
          + "{type: array, items: {type: string, minLength: 5}}]}",
        "[string] & {anyOf {type array, items ...1, items from 0 {type string}} "
          + "{type array, items from 0 {type string, length 5...}}}"
      ),
      (
        "{oneOf: [{type: string, enum: [a, b]}, {type: string, pattern: '^x'}]}",
        #"Holder.p or any other & {anyOf {type string, enum "a"/"b"} {type string, /^x/}}"#
      ),
    ])
  func choiceOfOneType(schema: String, type: String) throws { try expectProperty(schema, type) }

  @Test("Keywords that the type enforces are not asserted")
  func nothing() throws {
    try expectProperty(
      "{type: array, items: {type: string, maxLength: 3}, maxItems: 2}",
      "[string length ...3] items ...2")
  }
}

import Testing

@Suite("Satisfiable schemas")
struct SatisfiableSchemaTests {
  @Test(
    "Nothing is reported without a contradiction",
    arguments: [
      "{}", "true", "{type: integer, minimum: 1, maximum: 1}",
      "{type: number, exclusiveMinimum: 1, exclusiveMaximum: 2}",
      "{type: integer, minimum: 1, maximum: 30, multipleOf: 10}",
      "{type: integer, minimum: 1, maximum: 3, multipleOf: 1.5}",
      "{type: number, minimum: -0.5, maximum: 0, multipleOf: 7}",
      "{type: number, minimum: 1e300, maximum: 1e301, multipleOf: 3}",
      // Every integer is a number.
      "{allOf: [{type: integer}, {type: number}]}",
      "{allOf: [{type: [string, 'null']}, {type: [integer, 'null']}]}",
      "{type: string, allOf: [{nullable: true, enum: [a]}]}",
      "{type: number, enum: [1]}", "{type: integer, const: 1.0}",
      "{enum: [a, 1], type: integer}", "{enum: [a], format: date}",
    ])
  func scalars(schema: String) throws {
    #expect(try Contradictions.diagnostics(of: schema) == [])
  }

  @Test(
    "Keywords for other types are ignored",
    arguments: [
      "{type: string, minimum: 5, maximum: 1}", "{type: integer, minLength: 5, maxLength: 1}",
      "{type: string, required: [a], properties: {a: false}}",
      "{type: object, minItems: 1, items: false}", "{enum: [a, b], minimum: 5, maximum: 1}",
      "{type: array, minContains: 3, maxContains: 2}",
    ])
  func otherTypes(schema: String) throws {
    #expect(try Contradictions.diagnostics(of: schema) == [])
  }

  @Test(
    "Optional parts can be forbidden",
    arguments: [
      "{properties: {a: false, b: {not: {}}}, required: [c]}", "{additionalProperties: false}",
      "{type: array, prefixItems: [{}], items: false, minItems: 1}",
      "{patternProperties: {'^x': false}, required: [a]}", "{propertyNames: false}",
      "{not: {minimum: 5, maximum: 1}}", "{not: {$dynamicRef: '#other'}}",
      "{if: {type: string}, then: {minLength: 1}, else: false}",
      "{if: {minimum: 5, maximum: 1}}", "{dependentSchemas: {a: false}}",
      "{anyOf: [{type: string}, false]}", "{type: array, contains: false, minContains: 0}",
      "{type: array, items: {type: boolean}, uniqueItems: true, minItems: 2}",
      "{type: array, items: {type: boolean, nullable: true}, uniqueItems: true, minItems: 3}",
      "{type: object, required: [a], additionalProperties: false, patternProperties: {'^a': {}}}",
      // An invalid expression constrains nothing.
      "{type: object, required: [a], patternProperties: {'(': false}}",
      "{type: object, required: [a], propertyNames: {pattern: '('}}",
    ])
  func forbidding(schema: String) throws {
    #expect(try Contradictions.diagnostics(of: schema) == [])
  }

  @Test(
    "A required property can be absent in one direction",
    arguments: [
      "{type: object, required: [a, b], maxProperties: 1, properties: {a: {readOnly: true}}}",
      "{type: object, required: [a], properties: {a: {allOf: [{$ref: '#'}], readOnly: true}}}",
    ])
  func oneDirection(schema: String) throws {
    #expect(try Contradictions.diagnostics(of: schema) == [])
  }

  @Test(
    "Merged properties are satisfiable if they are optional, or have common values",
    arguments: [
      "{allOf: [{properties: {a: {type: string}}}, {properties: {a: {type: integer}}}]}",
      "{allOf: [{required: [a], properties: {a: {type: number}}}, "
        + "{properties: {a: {type: integer, minimum: 1}}}]}",
      "{allOf: [{required: [a], properties: {a: {type: string, nullable: true}}}, "
        + "{properties: {a: {type: integer, nullable: true}}}]}",
    ])
  func combinations(schema: String) throws {
    #expect(try Contradictions.diagnostics(of: schema) == [])
  }

  @Test(
    "Recursion that can end is not reported",
    arguments: [
      "{type: object, properties: {next: {$ref: '#'}}}",
      "{type: object, required: [next], properties: {next: {$ref: '#', nullable: true}}}",
      "{type: [object, 'null'], required: [next], properties: {next: {$ref: '#'}}}",
      "{type: object, required: [all], properties: {all: {type: array, items: {$ref: '#'}}}}",
      "{type: object, required: [next], "
        + "properties: {next: {anyOf: [{$ref: '#'}, {type: 'null'}]}}}",
      "{type: object, required: [a], properties: {a: {additionalProperties: {$ref: '#'}}}}",
      "{type: object, required: [next], properties: {next: {$ref: '#', enum: [{}]}}}",
    ])
  func finiteRecursion(schema: String) throws {
    #expect(try Contradictions.diagnostics(of: schema).filter { $0.message.contains("end") } == [])
  }

  @Test("A child that extends its parent, a choice among its children, is not reported")
  func inheritance() throws {
    let schema = """
      $ref: '#/$defs/pet'
      $defs:
        pet:
          type: object
          required: [kind]
          properties: {kind: {type: string}}
          oneOf: [{$ref: '#/$defs/cat'}, {$ref: '#/$defs/pack'}]
        cat:
          allOf: [{$ref: '#/$defs/pet'}, {properties: {kind: {const: cat}}}]
        pack:
          allOf: [{$ref: '#/$defs/pet'}]
          required: [leader]
          properties: {leader: {$ref: '#/$defs/pet'}}
      """
    #expect(try Contradictions.diagnostics(of: schema) == [])
  }

  @Test("A malicious schema takes limited time, and is not reported", .timeLimit(.minutes(1)))
  func hostile() throws {
    let count = 300
    var text = "$ref: '#/$defs/a0'\n$defs:\n"
    for index in 0..<count {
      text += "  a\(index): {type: object, required: [b], allOf: [{$ref: '#/$defs/a\(index + 1)'}, "
      text += "{$ref: '#/$defs/a\((index * 7) % count)'}], "
      text += "properties: {b: {$ref: '#/$defs/a\((index * 13) % count)'}}}\n"
    }
    text += "  a\(count): {type: object}\n"
    _ = try Contradictions.diagnostics(of: text)
  }
}

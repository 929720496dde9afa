import Diagnostics
import Testing

@Suite("Schemas with impossible parts")
struct SatisfiabilityPartTests {
  @Test(
    "A required property that is refused is reported",
    arguments: [
      (
        "{type: object, required: [a], properties: {a: false}}",
        "1:27 `a` is required, but its schema allows no value"
      ),
      (
        "{type: object, required: [b, a], properties: {a: {not: {}}}}",
        "1:30 `a` is required, but its schema allows no value"
      ),
      (
        "{type: object, required: [a], properties: {b: {}}, additionalProperties: false}",
        "1:27 `a` is required, but `additionalProperties` allows none but those described"
      ),
      (
        "{type: object, required: [a], patternProperties: {'^a': false}}",
        "1:27 `a` is required, but `patternProperties` allows it no value"
      ),
      (
        "{type: object, required: [a], propertyNames: {pattern: '^b'}}",
        "1:27 `a` is required, but `propertyNames` refuses its name"
      ),
      (
        "{type: object, required: [a], propertyNames: {maxLength: 0}}",
        "1:27 `a` is required, but `propertyNames` refuses its name"
      ),
      (
        "{type: object, required: [a], allOf: [{$ref: '#/$defs/b'}], "
          + "$defs: {b: {additionalProperties: false, properties: {b: {}}}}}",
        "1:27 `a` is required, but `additionalProperties` allows none but those described of "
          + "`#/$defs/b`"
      ),
    ])
  func refusedProperties(schema: String, expected: String) throws {
    let found = try Contradictions.unsatisfiable(schema)
    #expect(found == [expected])
  }

  @Test(
    "More required properties than allowed are reported",
    arguments: [
      (
        "{type: object, required: [a, b], maxProperties: 1}",
        "1:34 2 properties are required, more than `maxProperties: 1`"
      ),
      (
        "{type: object, minProperties: 2, properties: {a: {}, b: false}, "
          + "additionalProperties: false}",
        "1:65 `minProperties: 2` asks for more than the 1 properties that there can be"
      ),
    ])
  func propertyCounts(schema: String, expected: String) throws {
    let found = try Contradictions.unsatisfiable(schema)
    #expect(found == [expected])
  }

  @Test(
    "A required property with contradictory schemas is reported",
    arguments: [
      (
        "{allOf: [{type: object, required: [a], properties: {a: {type: string}}}, "
          + "{properties: {a: {type: integer}}}]}",
        "1:92 `a` is required and can have no value: `type: string` and `type: integer` have no "
          + "value in common"
      ),
      (
        "{type: object, required: [a], properties: {a: {maximum: 3}}, allOf: [{$ref: '#/$defs/b'}],"
          + " $defs: {b: {properties: {a: {type: integer, minimum: 4}}}}}",
        "1:48 `a` is required and can have no value: `minimum: 4` of `#/$defs/b` is above "
          + "`maximum: 3`"
      ),
      (
        "{allOf: [{type: object, required: [a], properties: {a: {enum: [x]}}}, "
          + "{properties: {a: {enum: [y]}}}]}",
        "1:89 `a` is required and can have no value: `enum: [x]` and `enum: [y]` have no value in "
          + "common"
      ),
    ])
  func combinedProperties(schema: String, expected: String) throws {
    let found = try Contradictions.unsatisfiable(schema)
    #expect(found == [expected])
  }

  @Test(
    "Required elements that are impossible are reported",
    arguments: [
      (
        "{type: array, prefixItems: [{}], items: false, minItems: 2}",
        "1:48 `minItems: 2` asks for more elements than the 1 that `items` leaves"
      ),
      (
        "{type: array, minItems: 1, items: false}",
        "1:28 `minItems: 1` asks for more elements than the 0 that `items` leaves"
      ),
      (
        "{type: array, prefixItems: [{}, false], minItems: 2}",
        "1:41 `minItems: 2` asks for more elements than the 1 that `prefixItems` leaves"
      ),
      (
        "{type: array, contains: false}",
        "1:15 `contains` asks for an element that no value can be"
      ),
      (
        "{type: array, contains: {}, minContains: 3, maxContains: 2}",
        "1:45 `minContains: 3` is above `maxContains: 2`"
      ),
      (
        "{type: array, contains: {}, minContains: 3, maxItems: 2}",
        "1:45 `minContains: 3` is above `maxItems: 2`"
      ),
      (
        "{type: array, contains: {}, maxItems: 0}",
        "1:29 the one element of `contains` is above `maxItems: 0`"
      ),
      (
        "{type: array, items: {type: boolean}, uniqueItems: true, minItems: 3}",
        "1:58 `minItems: 3` asks for more elements than the 2 values that `uniqueItems` tells apart"
      ),
      (
        "{type: array, items: {enum: [a, b, a]}, uniqueItems: true, minItems: 3}",
        "1:60 `minItems: 3` asks for more elements than the 2 values that `uniqueItems` tells apart"
      ),
    ])
  func elements(schema: String, expected: String) throws {
    let found = try Contradictions.unsatisfiable(schema)
    #expect(found == [expected])
  }

  @Test(
    "A schema that requires itself infinitely is reported",
    arguments: [
      (
        "{type: object, required: [next], properties: {next: {$ref: '#'}}}",
        "1:27 `next` is required, and is of the same schema again"
      ),
      (
        "{type: object, required: [all], "
          + "properties: {all: {type: array, minItems: 1, items: {$ref: '#'}}}}",
        "1:27 `all[]` is required, and is of the same schema again"
      ),
      (
        "{$ref: '#/$defs/a', $defs: {a: {type: object, required: [b], properties: {b: "
          + "{$ref: '#/$defs/b'}}}, b: {type: object, required: [c], properties: {c: "
          + "{allOf: [{$ref: '#/$defs/a'}]}}}}}",
        "1:58 `b.c` is required, and is of the same schema again"
      ),
      (
        "{type: object, required: [next], properties: {next: {oneOf: [{$ref: '#'}]}}}",
        "1:27 `next` is required, and is of the same schema again"
      ),
    ])
  func infinite(schema: String, expected: String) throws {
    let found = try Contradictions.diagnostics(of: schema)
    #expect(found.map(\.code) == [.unsatisfiableSchema])
    let words = "no value agrees with the schema, as it would have no end: "
    let told = found.map { diagnostic in
      let location = "\(diagnostic.location?.line ?? 0):\(diagnostic.location?.column ?? 0) "
      return location + diagnostic.message.replacing(words, with: "")
    }
    #expect(told == [expected])
  }

  @Test("A schema without a type that contains itself infinitely is read as an object")
  func infiniteUntyped() throws {
    let found = try Contradictions.partial("{required: [next], properties: {next: {$ref: '#'}}}")
    #expect(
      found == [
        "1:13 an object that holds objects would have no end: `next` is required, and is of the "
          + "same schema again"
      ])
  }
}

@_spi(Generated) import SpecsmithRuntime
import Testing

/// Tests the assertions in generated code about a value as JSON, keyword by keyword.
@Suite("Examinations")
struct ExaminationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var keyword: String
    var value: JSONValue
    var schema: ValueSchema
    var expected: [String]

    init(
      _ keyword: String, _ value: JSONValue, _ expected: String...,
      by examine: @escaping @Sendable (inout Examination) -> Void
    ) {
      self.keyword = keyword
      self.value = value
      self.expected = expected
      schema = ValueSchema("#/s", in: SchemaLines(""), examine)
    }

    var testDescription: String { "\(keyword) of \(value)" }
  }

  @Test("Valid values are accepted", arguments: agreeing)
  func accepts(_ test: Case) {
    #expect(test.schema.violations(in: test.value).map(\.description) == [])
  }

  @Test("Violations have a location and a reason", arguments: differing)
  func refuses(_ test: Case) {
    #expect(test.schema.violations(in: test.value).map(\.description) == test.expected)
  }

  static let agreeing = [
    Case("type", 1.0) { $0.types(.integer) },
    Case("type", nil) { $0.types(.string, .null) },
    Case("minimum, of a text", "a") { $0.minimum(3) },
    Case("multipleOf", 0.3) { $0.multiple(of: 0.1) },
    Case("multipleOf", 9_007_199_254_740_993) { $0.multiple(of: 3) },
    Case("const, of a number with a fraction of zero", 1.0) { $0.constant(1) },
    Case("const, whatever the order", ["a": 1, "b": 2]) { $0.constant(["b": 2, "a": 1]) },
    Case("maxLength, in code points", "👍🏽") { $0.maxLength(2) },
    Case("uniqueItems", [1, true, "1"]) { $0.unique() },
    Case("contains nothing, where none is needed", []) { value in
      value.contains(atLeast: 0) { $0.types(.string) }
    },
    Case("oneOf", 2) { value in
      value.one { alternatives in
        alternatives.option { $0.minimum(3) }
        alternatives.option { $0.minimum(1) }
      }
    },
    Case("unevaluatedProperties, of what a branch has looked at", ["kind": "a", "x": 1]) { value in
      value.when {
        $0.property("kind") { $0.constant("a") }
      } then: {
        $0.property("x") { $0.types(.integer) }
      }
      value.unevaluatedProperties { $0.never() }
    },
    Case("unevaluatedItems, of what contains has found", [1, "a"]) { value in
      value.contains { $0.types(.string) }
      value.contains { $0.types(.integer) }
      value.unevaluatedItems { $0.never() }
    },
    Case("dependentSchemas, of an object without the property", ["b": 1]) { value in
      value.with("a") { $0.maxProperties(0) }
    },
    Case("nullable", nil) { value in
      value.unlessNull { $0.types(.string) }
    },
  ]

  static let differing = [
    Case("false", 1, "may not be there") { $0.never() },
    Case("type", "a", #""a" is not of the type integer or null"#) { $0.types(.integer, .null) },
    Case("type", 1.5, "1.5 is not of the type integer") { $0.types(.integer) },
    Case("const", "a\u{308}", "\"a\u{308}\" is not \"ä\"") { $0.constant("ä") },
    Case("enum", false, "false is not one of the documented values") { $0.enumeration([0, nil]) },
    Case("minimum", 2, "2 is less than the minimum, 2.5") { $0.minimum(2.5) },
    Case("exclusiveMaximum", 3, "3 is not less than 3") { $0.less(than: 3) },
    Case(
      "maximum", .number(JSONNumber(exactly: "9007199254740993")),
      "9007199254740993 is greater than the maximum, 9007199254740992"
    ) { $0.maximum(9_007_199_254_740_992) },
    Case("multipleOf", 0.35, "0.35 is not a multiple of 0.1") { $0.multiple(of: 0.1) },
    Case("minLength", "é", #""é" is shorter than the minimum length, 2"#) { $0.minLength(2) },
    Case("pattern", "xyz", #""xyz" does not match the pattern ^a"#) { $0.pattern(Pattern("^a")) },
    Case("format", "me", #""me" is not an email address"#) { $0.format(.email) },
    Case("minItems", [1], "has 1 item; at least 2 are needed") { $0.minItems(2) },
    Case("uniqueItems", [1, 2, 1.0], "items 0 and 2 are equal") { $0.unique() },
    Case("items", [1, "a"], #"/1: "a" is not of the type integer"#) { value in
      value.items { $0.types(.integer) }
    },
    Case(
      "contains", ["a", "b"],
      "has 0 of the items that are asked for; at least 1 must be there"
    ) { value in
      value.contains { $0.types(.integer) }
    },
    Case(
      "maxContains", [1, 2],
      "has 2 of the items that are asked for; at most 1 may be there"
    ) { value in
      value.contains(atMost: 1) { $0.types(.integer) }
    },
    Case("required", ["b": 1], "/a: is required", "/c~1d: is required") { $0.required("a", "c/d") },
    Case("dependentRequired", ["a": 1], "/b: is required") { $0.required("b", with: "a") },
    Case("propertyNames", ["Ab": 1], #"/Ab: "Ab" does not match the pattern ^[a-z]+$"#) { value in
      value.names { $0.pattern(Pattern("^[a-z]+$")) }
    },
    Case("additionalProperties", ["a": 1, "x-b": 2, "c": 3], "/c: may not be there") { value in
      value.additionalProperties(besides: ["a"], matching: [Pattern("^x-")]) { $0.never() }
    },
    Case("patternProperties", ["x-b": "no"], #"/x-b: "no" is not of the type integer"#) { value in
      value.properties(matching: Pattern("^x-")) { $0.types(.integer) }
    },
    Case("not", 5, "5 is what may not be") { value in
      value.not { $0.minimum(3) }
    },
    Case(
      "oneOf", 5, "5 agrees with 2 of 2 alternatives, of which exactly one must hold"
    ) { value in
      value.one { alternatives in
        alternatives.option { $0.minimum(3) }
        alternatives.option { $0.minimum(1) }
      }
    },
    Case(
      "anyOf, by the alternative that the value is nearest to", ["a": ["b": 1]],
      #"the object agrees with none of 2 alternatives; of the nearest, /a/b: 1 is not of the type string"#
    ) { value in
      value.any { alternatives in
        alternatives.option { $0.types(.string) }
        alternatives.option { $0.property("a") { $0.property("b") { $0.types(.string) } } }
      }
    },
    Case(
      "then, in the document's words", ["express": true],
      "/phone: is required: An express order needs a phone number."
    ) { value in
      value.when {
        $0.required("express")
      } then: {
        $0.reason("An express order needs a phone number.")
        $0.required("phone")
      }
    },
    Case("unevaluatedProperties", ["a": 1, "b": 2], "/b: may not be there") { value in
      value.all(0) { $0.property("a") { _ in } }
      value.unevaluatedProperties { $0.never() }
    },
    Case(
      "unevaluatedProperties, of what only a failed alternative has looked at", ["a": 1],
      "/a: may not be there"
    ) { value in
      value.any { alternatives in
        alternatives.option { $0.property("a") { $0.types(.string) } }
        alternatives.option { _ in }
      }
      value.unevaluatedProperties { $0.never() }
    },
  ]

  @Test("Secret values are not shown")
  func secrets() {
    let schema = ValueSchema("#/s", in: SchemaLines("")) { value in
      value.hide()
      value.minLength(99)
    }
    let violations = schema.violations(in: "hunter2")
    #expect(violations.map(\.message) == ["the value is shorter than the minimum length, 99"])
    #expect(violations.map(\.value) == [nil])
  }

  @Test("Objects and lists, which may contain secrets, are not shown")
  func containers() {
    let schema = ValueSchema("#/s", in: SchemaLines("")) { value in
      value.not { $0.required("password") }
      value.property("list") { $0.constant(1) }
    }
    let violations = schema.violations(in: ["password": "hunter2", "list": ["hunter2"]])
    #expect(
      violations.map(\.description) == [
        "the object is what may not be", "/list: the list is not 1",
      ])
    #expect(violations.map(\.value) == [nil, nil])
  }

  /// A list whose schema refers to itself, for each element and for the value itself.
  private enum Recursive {
    static let list: ValueSchema = ValueSchema("#/list", in: SchemaLines("")) { value in
      value.reference(list)
      value.items { $0.reference(list) }
      value.types(.array)
    }
  }

  @Test("A recursive schema is followed, but not twice for the same value")
  func recursion() {
    #expect(Recursive.list.violations(in: [[], [[]]]) == [])
    let violations = Recursive.list.violations(in: [[], [[1]]])
    #expect(violations.map(\.location) == ["/1/0/0"])
    #expect(violations.map(\.keywordLocation) == ["/items/$ref/items/$ref/items/$ref/type"])
    #expect(violations.map(\.schemaLocation) == ["#/list/type"])
  }

  /// Two alternatives that both apply to the value: each level doubles the work.
  private enum Doubling {
    static let tree: ValueSchema = ValueSchema("#/tree", in: SchemaLines("")) { value in
      value.any { alternatives in
        alternatives.option { value in
          value.property("child") { $0.reference(tree) }
          value.required("missing")
        }
        alternatives.option { value in
          value.property("child") { $0.reference(tree) }
          value.required("missing too")
        }
      }
    }
  }

  @Test("Nested choices that would take too long are given up")
  func budget() {
    let value = (0..<20).reduce(JSONValue.object([:])) { value, _ in ["child": value] }
    #expect(!Doubling.tree.violations(in: value).isEmpty)
  }
}

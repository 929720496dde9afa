import DocumentTree
import OpenAPIDocument
import SchemaChecking
import Testing

@Suite("Checking values against schemas")
struct SchemaCheckTests {
  @Test(
    "A value is valid if the SDK's type can represent it",
    arguments: [
      ("{type: string, format: date-time}", "'2024-02-29T12:30:00Z'", true),
      ("{type: string, format: date-time}", "'2024-02-29 12:30:00'", true),
      ("{type: string, format: date-time}", "'yesterday'", false),
      ("{type: string, format: date}", "'2023-02-29'", false),
      ("{type: string, format: uuid}", "'not-a-uuid'", false),
      ("{type: string, format: byte}", "'SGVsbG8='", true),
      ("{type: string, format: byte}", "'SGVsbG8'", false),
      ("{type: integer, format: int32}", "2147483647", true),
      ("{type: integer, format: int32}", "2147483648", false),
      ("{type: integer, format: int64}", "9223372036854775807", true),
      ("{type: integer, format: int64}", "9223372036854775808", false),
      ("{type: integer}", "9223372036854775808", false),
      ("{type: number}", "9223372036854775808", true),
      ("{type: integer, format: uint64}", "18446744073709551615", true),
      ("{type: integer, format: uint64}", "-1", false),
      ("{type: integer, format: u-int64}", "-1", false),
      ("{type: integer, format: uint32}", "4294967295", true),
      ("{type: integer, format: uint32}", "4294967296", false),
      ("{type: integer, minimum: 0, maximum: 18446744073709551615}", "9223372036854775808", true),
      ("{type: integer, maximum: 18446744073709551615}", "9223372036854775808", false),
      // A format without a corresponding type is only an annotation.
      ("{type: string, format: email}", "'nobody'", true),
    ])
  func representsFormats(schema: String, value: String, agrees: Bool) throws {
    #expect(try Checking.outcome(of: value, against: schema).agrees == agrees)
  }

  @Test(
    "Formats decide between members of `oneOf` that a value satisfies otherwise",
    arguments: [
      ("[{format: ipv4}, {format: ipv6}]", "192.0.2.1", true),
      ("[{format: ipv4}, {format: ipv6}]", "'2001:db8::1'", true),
      ("[{format: ipv4}, {format: ipv6}]", "nobody", false),
      ("[{format: email}, {format: uri}]", "someone@example.com", true),
      ("[{format: email}, {format: uri}]", "'https://example.com'", true),
      ("[{format: ipv4}, {format: ipv4}]", "192.0.2.1", false),
      ("[{format: email}, {type: string}]", "nobody", true),
    ])
  func choosesByFormat(members: String, value: String, agrees: Bool) throws {
    #expect(try Checking.outcome(of: value, against: "{oneOf: \(members)}").agrees == agrees)
  }

  @Test(
    "Numbers are compared exactly",
    arguments: [
      ("{const: 1}", "1.0", true), ("{const: 1}", "10e-1", true),
      ("{maximum: 0.3}", "0.30000000000000001", false),
      ("{multipleOf: 0.01}", "4.35", true), ("{multipleOf: 0.01}", "4.355", false),
      ("{enum: [9007199254740993]}", "9007199254740992", false),
      ("{type: integer}", "1e3", true), ("{type: integer}", "1.5", false),
      ("{minimum: -1e400}", "-1e399", true), ("{minimum: -1e400}", "-1e401", false),
      ("{const: 255}", "0xFF", true),
    ])
  func comparesNumbers(schema: String, value: String, agrees: Bool) throws {
    #expect(try Checking.outcome(of: value, against: schema).agrees == agrees)
  }

  @Test(
    "`nullable` allows null, whatever its siblings",
    arguments: [
      ("{type: string, nullable: true, enum: [a]}", "null", true),
      ("{nullable: true, allOf: [{type: object}]}", "null", true),
      ("{type: [string, 'null'], enum: [a]}", "null", false),
      ("{type: [string, 'null']}", "null", true),
      ("{type: 'null'}", "null", true), ("{type: 'null'}", "''", false),
      ("{nullable: true}", "1", true), ("{type: string}", "null", false),
    ])
  func allowsNull(schema: String, value: String, agrees: Bool) throws {
    #expect(try Checking.outcome(of: value, against: schema).agrees == agrees)
  }

  private static let account = """
    required: [id, name, secret]
    properties:
      id: {type: integer, readOnly: true}
      name: {type: string}
      secret: {type: string, writeOnly: true}
    """

  @Test("Properties for the other direction can be absent")
  func leavesOutByDirection() throws {
    let sent = "{name: Ada, secret: x}"
    let answered = "{name: Ada, id: 1}"
    let outcome = { value, direction in
      try Checking.outcome(of: value, against: Self.account, in: direction)
    }
    #expect(try outcome(sent, .request).agrees)
    #expect(try outcome(sent, .response).mismatch?.message == "lacks the property `id`")
    #expect(try outcome(answered, .response).agrees)
    #expect(try outcome(answered, .request).mismatch?.message == "lacks the property `secret`")
  }

  @Test("A read-only or write-only property of a sibling can be absent")
  func leavesOutAcrossAllOf() throws {
    let schema = """
      allOf: [{$ref: '#/$defs/base'}, {required: [id]}]
      $defs: {base: {properties: {id: {$ref: '#/$defs/id'}}}, id: {type: integer, readOnly: true}}
      """
    #expect(try Checking.outcome(of: "{}", against: schema).agrees)
    #expect(!(try Checking.outcome(of: "{}", against: schema, in: .response).agrees))
  }

  private static let refusals: [(String, String, String, Keyword)] = [
    ("{properties: {a: {items: {maxLength: 2}}}}", "{a: [x, abc]}", "/a/1", .maxLength),
    ("{additionalProperties: false}", "{b: 1}", "/b", .additionalProperties),
    ("{propertyNames: {pattern: '^a'}}", "{a: 1, b: 2}", "/b", .pattern),
    ("{required: [a]}", "{}", "", .required),
    // Checks of a value come before those of its parts, in order.
    ("{properties: {a: false}, dependentRequired: {a: [b]}}", "{a: 1}", "", .dependentRequired),
    (
      "{properties: {b: {type: string}}, additionalProperties: false}", "{a: 1, b: 1}", "/a",
      .additionalProperties
    ),
    // Unconditional constraints come before conditional ones.
    (
      "{dependentSchemas: {a: {minProperties: 2}}, allOf: [{maxProperties: 0}]}", "{a: 1}", "",
      .maxProperties
    ),
    ("{type: integer, maximum: 5}", "9223372036854775808", "", .maximum),
    ("{type: integer}", "9223372036854775808", "", .format),
    ("{anyOf: [{minLength: 2}, {type: integer}], not: {}}", "a", "", .anyOf),
    // If there are several schemas, the one that matches the value best determines the report.
    (
      "{oneOf: [{properties: {a: {type: string}, b: {const: 1}}}, {properties: {a: {type: null}}}]}",
      "{a: x, b: 2}", "/b", .constant
    ),
  ]

  @Test("A mismatch has the location of the part and the keyword", arguments: refusals)
  func reportsLocation(schema: String, value: String, pointer: String, keyword: Keyword) throws {
    let root = try Checking.tree(value).root
    let outcome = Checking.outcome(of: root, against: try Checking.tree(schema).root)
    let mismatch = try #require(outcome.mismatch)
    #expect(mismatch.pointer(from: root).description == pointer)
    #expect(mismatch.keyword == keyword)
  }

  @Test(
    "A check that would take too long is undecided",
    arguments: [
      // Recursive schemas that refer only to themselves, once and many times.
      ("{allOf: [{$ref: '#'}]}", "1"),
      ("{anyOf: [{$ref: '#/$defs/b'}, {$ref: '#/$defs/b'}], $defs: {b: {not: {$ref: '#'}}}}", "1"),
      // An expression for which backtracking takes exponential time.
      (
        "{pattern: '^(a|aa)+\\1$'}",
        "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'"
      ),
    ])
  func givesUp(schema: String, value: String) throws {
    #expect(try Checking.outcome(of: value, against: schema).isUndecided)
  }

  @Test("Properties are found in any order, among many that the schema does not know")
  func propertyOrder() throws {
    let names = (0..<20).map { "p\($0)" }
    let schema =
      "{properties: {" + names.map { "\($0): {type: integer}" }.joined(separator: ", ")
      + "}, additionalProperties: {type: string}}"
    let unknown = (0..<200).map { "\"u\($0)\": \"x\"" }
    func value(_ last: String) -> String {
      "{"
        + (unknown + names.dropFirst().reversed().map { "\"\($0)\": 1" } + [last])
        .joined(separator: ", ") + "}"
    }
    #expect(try Checking.outcome(of: value("\"p0\": 1"), against: schema).agrees)
    #expect(try !Checking.outcome(of: value("\"p0\": \"x\""), against: schema).agrees)
    #expect(try !Checking.outcome(of: value("\"u\": 1"), against: schema).agrees)
  }
}

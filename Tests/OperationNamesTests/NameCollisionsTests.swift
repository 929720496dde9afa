import Diagnostics
import OpenAPIDocument
import Testing

@testable import OperationNames

@Suite("Name collisions of operations")
struct NameCollisionsTests {
  private func calls(_ operations: [TestedOperation]) -> [String] {
    names(operations).0.map(\.call)
  }

  private func names(_ operations: [TestedOperation]) -> ([OperationName], [Diagnostic]) {
    OperationNaming(TagIndex()) { _ in nil }.names(of: operations.map(\.operation))
  }

  @Test("Operations share a name if their arguments distinguish them")
  func overloads() throws {
    let operations = try [
      TestedOperation("POST", "/threads/{thread}/runs"), TestedOperation("POST", "/threads/runs"),
    ]
    #expect(calls(operations) == ["threads.runs.create", "threads.runs.create"])
    #expect(names(operations).1.isEmpty)
  }

  @Test("Operations are distinguished by the HTTP method, in any order")
  func methods() throws {
    let body = "{type: object, properties: {name: {type: string}}}"
    let put = try TestedOperation("PUT", "/pets/{id}", body: body)
    let patch = try TestedOperation("PATCH", "/pets/{id}", body: body)
    #expect(calls([put, patch]) == ["pets.replace", "pets.update"])
    #expect(calls([patch, put]) == ["pets.update", "pets.replace"])
    let search = try TestedOperation("POST", "/pets/search", body: body)
    let plain = try TestedOperation("GET", "/pets/search")
    #expect(calls([search, plain]) == ["pets.search_using_post", "pets.search"])
  }

  @Test("An added operation does not take over a call that a release has")
  func releasedCalls() throws {
    let body = "{type: object, properties: {name: {type: string}}}"
    let put = try TestedOperation("PUT", "/pets/{id}", body: body)
    let patch = try TestedOperation("PATCH", "/pets/{id}", body: body)
    let replace = try TestedOperation("POST", "/pets/{id}/replace", body: body)
    let (names, warnings) = names([patch, put], released: ["PUT": "update"])
    #expect(names.map(\.call) == ["pets.edit", "pets.update"])
    #expect(
      warnings.map(\.message) == [
        "`pets.update` would call two operations; PATCH /pets/{id} is `pets.edit`"
      ])
    #expect(
      self.names([replace, put, patch], released: ["PATCH": "update", "PUT": "replace"])
        .0.map(\.call) == ["pets.replace_using_post", "pets.replace", "pets.update"])
  }

  /// - Parameter released: The methods of a release by HTTP method.
  private func names(
    _ operations: [TestedOperation], released: [String: String]
  ) -> ([OperationName], [Diagnostic]) {
    OperationNaming(TagIndex()) { _ in nil }.names(of: operations.map(\.operation)) { operation in
      released[operation.method].map {
        OperationName(resources: ["pets"], method: $0, rule: .path)
      }
    }
  }

  @Test("Versions of an operation are in groups of their own, with a warning")
  func versions() throws {
    let operations = try [TestedOperation("GET", "/v2/pets"), TestedOperation("GET", "/v1/pets")]
    #expect(calls(operations) == ["v2.pets.list", "pets.list"])
    let warning = try #require(names(operations).1.first)
    #expect(warning.code == .ambiguousCall)
    #expect(
      warning.message == "`pets.list` would call two operations; GET /v2/pets is `v2.pets.list`")
  }

  @Test("Operations are distinguished by their ids if nothing else differs")
  func ids() throws {
    let operations = try [
      TestedOperation("GET", "/pets", id: "all_pets"),
      TestedOperation("GET", "/pets/", id: "dogs"),
    ]
    #expect(calls(operations) == ["pets.list", "pets.dogs"])
  }

  @Test("Operations are distinguished by the variable that only one of them has")
  func variables() throws {
    let operations = try [
      TestedOperation("GET", "/tables/{table}", fields: Self.parameter("schema", "query")),
      TestedOperation("GET", "/tables/{table}/{schema}"),
    ]
    #expect(calls(operations) == ["tables.retrieve", "tables.retrieve_by_schema"])
  }

  private static func parameter(_ name: String, _ place: String, _ values: String = "") -> String {
    let schema = "{type: string, enum: [\(values.isEmpty ? "a, b" : values)]}"
    return
      "{parameters: [{name: \(name), in: \(place), required: \(!values.isEmpty), schema: \(schema)}]}"
  }

  @Test(
    "A required parameter with one value does not distinguish operations, for it can be left out",
    arguments: [("a, b", "pets.list"), ("a", "pets.list_using_get")])
  func constant(values: String, call: String) throws {
    let operations = try [
      TestedOperation("GET", "/pets"),
      TestedOperation(
        "POST", "/pets",
        fields: "{x-specsmith-name: list, <<: \(Self.parameter("version", "header", values))}"),
    ]
    #expect(calls(operations) == [call, "pets.list"])
  }

  @Test("The operation for which a user chose the name keeps it")
  func chosen() throws {
    let operations = try [
      TestedOperation("GET", "/pets/{id}"),
      TestedOperation("DELETE", "/pets/{id}", fields: "{x-specsmith-name: retrieve}"),
    ]
    #expect(calls(operations) == ["pets.retrieve_using_get", "pets.retrieve"])
    #expect(names(operations).0[0].rule == .collision)
  }
}

import SDKModel
import Testing

@testable import SwiftEmitter

@Suite("Sample calls")
struct CallExpressionTests {
  private static let job = Snippet.record(
    "Job",
    [
      Snippet.property("id", .string, isRequired: true), Snippet.property("start", .dateTime),
      Snippet.property("note", .string, isNullable: true),
    ])

  private static let operation = Snippet.operation(
    "POST", parameters: [Snippet.parameter("id", .path, .string, isRequired: true)],
    body: Snippet.body(ValueType(.named(job.id))))

  private static func expression(
    _ operation: Operation, in sdk: SDK, body: Sample? = nil, resources: [String] = []
  ) -> CallExpression? {
    let call = SampleCall(
      resources: resources, operation: operation,
      arguments: [SampleCall.Argument(index: 0, value: .plain(.string("x")))], body: body,
      response: SampleCall.Response(.nothing), path: nil)
    return CallExpressions(
      client: "client", sdk: sdk,
      EmissionContext(sdk: sdk, configuration: Snippet.configuration)
    ).expression(of: call)
  }

  private static func modules(of expression: CallExpression) -> Set<String> {
    Set(expression.code.externalNames).modules()
  }

  @Test("A sample has the argument labels of the method")
  func labels() throws {
    let sdk = Snippet.sdk([Self.job], operations: [Self.operation])
    let body = Sample.record(
      Self.job.id,
      [
        Sample.Member(name: "id", value: .plain(.string("y"))),
        Sample.Member(name: "note", value: .null),
      ])
    let expression = try #require(Self.expression(Self.operation, in: sdk, body: body))
    #expect(expression.code.text == #"client.call(id: "x", id_: "y")"#)
    #expect(Self.modules(of: expression) == [])
    #expect(!expression.hasResult)
  }

  @Test("Properties that the type does not declare are passed with the body as a value")
  func undeclared() throws {
    var job = Self.job
    job.kind = .record(Record(properties: [Snippet.property("id", .string, isRequired: true)]))
    let sdk = Snippet.sdk([job], operations: [Self.operation])
    let body = Sample.record(
      job.id,
      [
        Sample.Member(name: "id", value: .plain(.string("y"))),
        Sample.Member(name: "kind", value: .plain(.string("z"))),
      ])
    let expression = try #require(Self.expression(Self.operation, in: sdk, body: body))
    #expect(
      expression.code.text
        == #"client.call(id: "x", Job(id: "y", additionalProperties: ["kind": "z"]))"#)
  }

  @Test("Declarations of other modules and the SDK are available")
  func foundation() throws {
    let sdk = Snippet.sdk([Self.job], operations: [Self.operation])
    let start = Sample.plain(.string("1970-01-02T00:00:00Z"))
    let body = Sample.record(
      Self.job.id,
      [
        Sample.Member(name: "id", value: .plain(.string("y"))),
        Sample.Member(name: "start", value: start),
      ])
    let expression = try #require(Self.expression(Self.operation, in: sdk, body: body))
    #expect(
      expression.code.text
        == #"client.call(id: "x", id_: "y", start: Date(timeIntervalSince1970: 86_400))"#)
    #expect(Self.modules(of: expression) == ["Foundation"])
  }

  @Test("Types have the names of the SDK's files, and a binary body the runtime's type")
  func names() throws {
    let pair = Snippet.record("Pair", [Snippet.property("job", .named(Self.job.id))])
    let operation = Snippet.operation(
      "POST", parameters: Self.operation.parameters,
      body: Snippet.body(ValueType(.array(ValueType(.named(pair.id))))))
    let job = Sample.record(
      Self.job.id, [Sample.Member(name: "id", value: .plain(.string("y")))])
    let sdk = Snippet.sdk([Self.job, pair], operations: [operation])
    let body = Sample.list([.record(pair.id, [Sample.Member(name: "job", value: job)])])
    let expression = try #require(Self.expression(operation, in: sdk, body: body))
    #expect(expression.code.text == #"client.call(id: "x", [Pair(job: Job(id: "y"))])"#)
    #expect(expression.code.externalNames.map(\.topLevelNameOfSDK) == ["Pair", "Job"])

    let upload = Snippet.operation(
      "PUT", parameters: Self.operation.parameters,
      body: Snippet.body(ValueType(.file), .bytes))
    let binary = try #require(
      Self.expression(
        upload, in: Snippet.sdk([], operations: [upload]), body: .plain(.string("example"))))
    #expect(binary.code.text == #"client.call(id: "x", HTTPBody("example"))"#)
    #expect(Self.modules(of: binary) == ["SpecsmithRuntime"])
  }

  @Test("Without the operation, the resource, or a type of the values there is no sample")
  func notFound() {
    let sdk = Snippet.sdk([Self.job], operations: [Self.operation])
    let other = Snippet.operation("DELETE", parameters: Self.operation.parameters)
    let isOtherFound = Self.expression(other, in: sdk) != nil
    #expect(!isOtherFound)
    let isFound = Self.expression(Self.operation, in: sdk, resources: ["pets"]) != nil
    #expect(!isFound)
    let unknown = Sample.record(TypeID(["Gone"]), [])
    let list = Snippet.operation(
      "PUT", parameters: Self.operation.parameters,
      body: Snippet.body(ValueType(.array(ValueType(.json)))))
    let isWritten =
      Self.expression(list, in: Snippet.sdk([], operations: [list]), body: .list([unknown])) != nil
    #expect(!isWritten)
  }
}

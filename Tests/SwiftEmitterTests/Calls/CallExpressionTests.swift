import SDKModel
import Testing

@testable import SwiftEmitter

@Suite("A sample of a call")
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
      answer: SampleCall.Answer(.nothing), path: nil)
    return CallExpression(
      call, client: "client", sdk: sdk,
      EmissionContext(sdk: sdk, configuration: Snippet.configuration))
  }

  @Test("has the labels of the method that it calls")
  func labels() throws {
    let sdk = Snippet.sdk([Self.job], operations: [Self.operation])
    let body = Sample.record(
      Self.job.id,
      [
        Sample.Member(name: "id", value: .plain(.string("y"))),
        Sample.Member(name: "note", value: .null),
      ])
    let expression = try #require(Self.expression(Self.operation, in: sdk, body: body))
    #expect(expression.code.text == #"client.call(id: "x", id_: "y", note: .null)"#)
    #expect(!expression.usesFoundation)
    #expect(!expression.hasResult)
  }

  @Test("says when a type of Foundation stands in it")
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
    #expect(expression.usesFoundation)
  }

  @Test("is none where the SDK does not have the operation, or the resource")
  func notFound() {
    let sdk = Snippet.sdk([Self.job], operations: [Self.operation])
    let other = Snippet.operation("DELETE", parameters: Self.operation.parameters)
    let isOtherFound = Self.expression(other, in: sdk) != nil
    #expect(!isOtherFound)
    let isFound = Self.expression(Self.operation, in: sdk, resources: ["pets"]) != nil
    #expect(!isFound)
  }
}

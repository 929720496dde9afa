import SDKModel
import Testing

@testable import SwiftEmitter

@Suite("Methods of operations")
struct OperationShapeTests {
  private static let job = Snippet.record(
    "Job",
    [
      Snippet.property("id", .string, isRequired: true), Snippet.property("state", .string),
      Snippet.property("note", .string, isNullable: true),
    ])
  private static let jobType = ValueType(.named(job.id))

  private static func shape(_ operation: Operation) -> OperationShape {
    OperationShape(
      operation, name: "call", outcomesType: NominalType("CallOutcome", of: .sdk),
      Snippet.context([job]))
  }

  private static func signature(_ method: MethodShape) -> String {
    let effects =
      switch method.effects {
      case .none: ""
      case .throwing: " throws"
      case .asyncThrowing: " async throws"
      }
    return "\(method.name)(\(method.parameters.text()))\(effects) -> \(method.result)"
  }

  private static let options = "options: RequestOptions = .init()"

  @Test("Parameters are the required ones, then the body, then the optional ones")
  func order() {
    let operation = Snippet.operation(
      "PUT",
      parameters: [
        Snippet.parameter("limit", .query, .integer(.int64)),
        Snippet.parameter("id", .path, .string, isRequired: true),
        Snippet.parameter("in", .header, .uuid, isRequired: true),
      ], body: Snippet.body(ValueType(.array(Self.jobType))))
    #expect(
      Self.signature(Self.shape(operation).sending)
        == "call(id: String, `in`: UUID, _ body: [Job], limit: Int? = nil, \(Self.options))"
        + " async throws -> Void")
  }

  @Test(
    "A required parameter with one possible value has it by default, wherever it is sent",
    arguments: [Parameter.Location.path, .query, .header, .cookie])
  func constant(location: Parameter.Location) {
    let version = Snippet.enumeration(["Version"], ["2025.0"])
    let text = Snippet.parameter("text", .query, .string, isRequired: true)
    func parameters(_ type: ValueType, isRequired: Bool = true) -> String {
      var parameter = Snippet.parameter("version", location, .string, isRequired: isRequired)
      parameter.type = type
      let operation = Snippet.operation("GET", parameters: [parameter, text])
      let shape = OperationShape(
        operation, name: "call", outcomesType: NominalType("CallOutcome", of: .sdk),
        Snippet.context([version]))
      return shape.sending.parameters.dropLast().map { [$0].text() }.joined(separator: ", ")
    }
    var listed = ValueType(.string)
    listed.constraints.allowedValues = [.string("1")]
    #expect(
      parameters(ValueType(.named(version.id))) == "text: String, version: Version = ._2025_0")
    #expect(parameters(listed) == "text: String, version: String = \"1\"")
    #expect(
      parameters(ValueType(.named(version.id)), isRequired: false)
        == "text: String, version: Version? = nil")
    listed.constraints.allowedValues = [.string("1"), .string("2")]
    #expect(parameters(listed) == "version: String, text: String")
  }

  @Test(
    "A required version of the API has the documented default, and other parameters have none",
    arguments: [
      ("Notion-Version", Parameter.Location.header, true), ("version", .header, true),
      ("api-version", .query, true), ("version", .query, false),
      ("X-Conversion", .header, false), ("api-version", .path, false),
    ])
  func version(name: String, location: Parameter.Location, isVersion: Bool) {
    let versions = Snippet.enumeration(["Version"], ["2026-04", "2026-10"])
    var parameter = Snippet.parameter(name, location, .string, isRequired: true)
    parameter.defaultValue = .string("2026-04")
    for (type, value) in [
      (ValueType(.string), "\"2026-04\""), (ValueType(.named(versions.id)), "._2026_04"),
    ] {
      parameter.type = type
      let shape = OperationShape(
        Snippet.operation("GET", parameters: [parameter]), name: "call",
        outcomesType: NominalType("CallOutcome", of: .sdk), Snippet.context([versions]))
      #expect(shape.sending.parameters[0].defaultValue == (isVersion ? value : nil))
    }
  }

  @Test("Of two parameters with one label, the later one's name contains its location")
  func labels() {
    let operation = Snippet.operation(
      "GET",
      parameters: [
        Snippet.parameter("Idempotency-Token", .header, .string),
        Snippet.parameter("idempotency_token", .query, .string),
        Snippet.parameter("idempotency_token", .cookie, .string),
      ])
    #expect(
      Self.signature(Self.shape(operation).sending)
        == "call(idempotencyToken: String? = nil, idempotencyTokenQuery: String? = nil, "
        + "idempotencyTokenCookie: String? = nil, \(Self.options)) async throws -> Void")
  }

  @Test("A form of the messages gives way to an operation with its name")
  func forms() {
    var streaming = Snippet.operation("POST")
    streaming.name = "stream"
    streaming.id = "createRun"
    streaming.form = .stream
    var other = Snippet.operation("GET")
    other.name = "stream"
    other.id = "watch"
    other.path = [.literal("/others")]
    let sdk = Snippet.sdk([], operations: [streaming, other])
    let builder = ResourceModelBuilder(
      sdk: sdk, part: SDKPart(wholeOf: sdk),
      context: EmissionContext(sdk: sdk, configuration: Snippet.configuration))
    #expect(builder.operations(of: sdk.root).map(\.name) == ["createRunStream", "stream"])
  }

  @Test(
    "The body has its documented type",
    arguments: [
      (Snippet.body(jobType, isRequired: true), "_ body: Job"),
      // It contains the required arguments, without which no call compiles.
      (Snippet.body(jobType, isRequired: false), "_ body: Job? = nil"),
      (Snippet.body(jobType.orNull(true), isRequired: true), "_ body: Job?"),
      (Snippet.body(jobType, .text, isRequired: true), "_ body: String"),
      (Snippet.body(jobType, .bytes, isRequired: false), "_ body: HTTPBody? = nil"),
    ])
  func body(body: RequestBody, parameter: String) {
    let method = Self.shape(Snippet.operation("POST", body: body)).sending
    #expect(method.parameters.text() == "\(parameter), \(Self.options)")
  }

  @Test(
    "The result has the documented type",
    arguments: [
      (Success(content: .nothing, documentation: ""), SwiftType.void),
      (
        Success(content: .json(jobType, contentType: "application/json"), documentation: ""),
        .nominal(NominalType("Job", of: .sdk))
      ),
      (
        Success(
          content: .json(jobType, contentType: "application/json"), isOptional: true,
          documentation: ""),
        .optional(.nominal(NominalType("Job", of: .sdk)))
      ),
      (
        Success(
          content: .json(ValueType(.string, isNullable: true), contentType: "application/json"),
          isOptional: true,
          documentation: ""), .optional(.string)
      ),
      (
        Success(
          content: .json(ValueType(.json), contentType: "application/json"), isOptional: true,
          documentation: ""),
        .optional(.jsonValue)
      ),
      (
        Success(content: .text(contentType: "text/csv"), documentation: ""),
        .string
      ),
      (
        Success(content: .bytes(contentType: "image/png"), documentation: ""),
        .httpBody
      ),
    ])
  func result(success: Success, type: SwiftType) {
    #expect(Self.shape(Snippet.operation("GET", success: success)).sending.result == type)
  }

  @Test(
    "The result is discardable if the operation changes something",
    arguments: [("GET", false), ("QUERY", false), ("POST", true), ("DELETE", true)])
  func discardable(method: String, isDiscardable: Bool) {
    let success = Success(
      content: .json(Self.jobType, contentType: "application/json"), documentation: "")
    let shape = Self.shape(Snippet.operation(method, success: success))
    #expect(shape.sending.isDiscardable == isDiscardable)
    #expect(!Self.shape(Snippet.operation(method)).sending.isDiscardable)
  }

  // MARK: The body's properties

  @Test("The body's properties can be arguments, with absence and null")
  func overload() throws {
    let operation = Snippet.operation("POST", body: Snippet.body(Self.jobType))
    let overloads = Self.shape(operation).overloads
    #expect(overloads.count == 1)
    #expect(
      try #require(overloads.first).method.parameters.text()
        == "id: String, state: String? = nil, note: String? = nil, \(Self.options)")
  }

  @Test("A body is not sent if all of its properties are optional and absent")
  func optionalBody() throws {
    let search = Snippet.record("Search", [Snippet.property("term", .string)])
    let type = ValueType(.named(search.id))
    func shape(isRequired: Bool) -> OperationShape {
      let body = Snippet.body(type, isRequired: isRequired)
      return OperationShape(
        Snippet.operation("POST", body: body), name: "call",
        outcomesType: NominalType("CallOutcome", of: .sdk),
        Snippet.context([search]))
    }
    let optional = shape(isRequired: false)
    let overload = try #require(optional.overloads.first)
    #expect(overload.method.parameters.text() == "term: String? = nil, \(Self.options)")
    #expect(overload.leavesOutBody)
    // Two calls without arguments would be ambiguous.
    #expect(optional.sending.parameters.text() == "_ body: Search?, \(Self.options)")
    #expect(shape(isRequired: true).overloads.map(\.leavesOutBody) == [false])
  }

  @Test("The properties of an optional body are arguments, some of them required")
  func optionalBodyWithRequiredProperties() throws {
    let body = Snippet.body(Self.jobType, isRequired: false)
    let overload = try #require(Self.shape(Snippet.operation("POST", body: body)).overloads.first)
    #expect(!overload.leavesOutBody)
    #expect(overload.method.parameters.map(\.name) == ["id", "state", "note", "options"])
  }

  @Test("The properties of a nullable body are arguments, and the body can be absent")
  func nullableBody() throws {
    let type = ValueType(Self.jobType.kind, isNullable: true)
    let shape = Self.shape(
      Snippet.operation("POST", body: Snippet.body(type, isRequired: false)))
    #expect(shape.sending.parameters.text() == "_ body: Job? = nil, \(Self.options)")
    #expect(shape.overloads.map(\.method.parameters.count) == [4])
    let number = ValueType(.integer(.int64), isNullable: true)
    let other = Self.shape(
      Snippet.operation("POST", body: Snippet.body(number, isRequired: false)))
    #expect(other.sending.parameters.text() == "_ body: Int? = nil, \(Self.options)")
  }

  @Test("A property with the name of a parameter gets an underscore")
  func clash() throws {
    let operation = Snippet.operation(
      "POST", parameters: [Snippet.parameter("id", .path, .string, isRequired: true)],
      body: Snippet.body(Self.jobType))
    let method = try #require(Self.shape(operation).overloads.first).method
    #expect(method.parameters.map(\.name) == ["id", "id_", "state", "note", "options"])
  }

  @Test("Deprecated properties result in a deprecated overload")
  func deprecatedProperty() {
    var old = Snippet.property("old", .string)
    old.deprecation = Deprecation(message: "Gone soon.")
    let declaration = Snippet.record("Form", [Snippet.property("new", .string), old])
    let operation = Snippet.operation(
      "POST", body: Snippet.body(ValueType(.named(declaration.id))))
    let shape = OperationShape(
      operation, name: "call", outcomesType: NominalType("CallOutcome", of: .sdk),
      Snippet.context([declaration]))
    #expect(shape.overloads.map(\.method.deprecation) == [nil, "Gone soon."])
    #expect(
      shape.overloads.map { $0.properties.map(\.name) } == [["new"], ["new", "old"]])
  }

  @Test(
    "A body that is not a struct is a value",
    arguments: [Snippet.body(ValueType(.array(jobType))), Snippet.body(ValueType(.json))])
  func noOverload(body: RequestBody) {
    #expect(Self.shape(Snippet.operation("POST", body: body)).overloads.isEmpty)
  }

  // MARK: Polling

  @Test("A job can be awaited and monitored")
  func poll() throws {
    let operation = Snippet.operation(
      "GET",
      parameters: [
        Snippet.parameter("shop", .path, .string, isRequired: true),
        Snippet.parameter("id", .path, .integer(.int64), isRequired: true),
        Snippet.parameter("detail", .query, .boolean),
      ],
      success: Success(
        content: .json(Self.jobType, contentType: "application/json"), documentation: ""),
      poll: Poll(
        subject: 1,
        result: Success(
          content: .json(Self.jobType, contentType: "application/json"), documentation: ""),
        status: Poll.Status(path: PropertyPath(), succeeded: ["done"], failed: [])))
    let poll = try #require(Self.shape(operation).poll)
    let rest =
      "shop: String, detail: Bool? = nil, pollingEvery interval: Duration? = nil, "
      + "timeout: Duration? = nil, \(Self.options)"
    #expect(Self.signature(poll.wait) == "wait(for id: Int, \(rest)) async throws -> Job")
    let updates = try #require(poll.updates)
    #expect(Self.signature(updates) == "updates(of id: Int, \(rest)) -> PollingSequence<Job>")
    #expect(poll.wait.isDiscardable)
    #expect(!updates.isDiscardable)
  }
}

import SDKModel
import Testing

@testable import SwiftEmitter

@Suite("Methods that wait")
struct WaitShapeTests {
  private static let job = Snippet.record("Job", [Snippet.property("id", .string)])
  private static let jobType = ValueType(.named(job.id))

  private static func path(_ name: String) -> PropertyPath {
    PropertyPath([.init(owner: job.id, property: Snippet.property(name, .string))])
  }

  private static func json(_ type: ValueType) -> Success.Content {
    .json(type, contentType: "application/json")
  }

  private static func outcome(_ status: Int, _ content: Success.Content) -> Outcome {
    Outcome(status: .code(status), content: content, documentation: "")
  }

  /// An operation that is polled by the status 202 of its response.
  ///
  /// - Parameter content: The content of its success; `nil` for several outcomes.
  private static func polled(
    _ name: String, _ content: Success.Content? = json(jobType), isOptional: Bool = false
  ) -> Operation {
    let outcomes = [outcome(200, json(jobType)), outcome(202, json(ValueType(.string)))]
    var operation = Snippet.operation(
      "GET", parameters: [Snippet.parameter("id", .path, .string, isRequired: true)],
      success: Success(
        content: content ?? .oneOfSeveral, isOptional: isOptional,
        outcomes: content == nil ? outcomes : [], documentation: ""))
    operation.id = name
    operation.name = name
    operation.path = [.literal("/\(name)/"), .parameter("id")]
    operation.poll = Poll(
      subject: 0, result: Success(content: content ?? json(jobType), documentation: ""),
      pending: [202])
    return operation
  }

  private static func start(_ target: Operation) -> Operation {
    var operation = Snippet.operation(
      "POST", parameters: [Snippet.parameter("verbose", .query, .boolean)],
      success: Success(content: json(jobType), documentation: ""))
    operation.id = "create"
    operation.name = "create"
    operation.path = [.literal("/jobs")]
    operation.startedWork = .polled(
      by: target.key, arguments: [.init(parameter: 0, source: .response(path("id")))])
    return operation
  }

  private static func shapes(_ operations: [Operation]) -> [OperationShape] {
    let sdk = Snippet.sdk([job], operations: operations)
    let builder = ResourceModelBuilder(
      sdk: sdk, part: SDKPart(wholeOf: sdk),
      context: EmissionContext(sdk: sdk, configuration: Snippet.configuration))
    return builder.operations(of: sdk.root)
  }

  private static let rest = """
    pollingEvery interval: Duration? = nil, timeout: Duration? = nil, \
    options: RequestOptions = .init()
    """

  @Test("The result is the final value, whatever the plain method returns")
  func results() {
    let contents: [(Operation, String)] = [
      (Self.polled("a"), "Job"), (Self.polled("a", isOptional: true), "Job"),
      (Self.polled("a", nil), "Job"), (Self.polled("a", .bytes(contentType: "a/b")), "HTTPBody"),
      (Self.polled("a", .nothing), "Void"),
    ]
    for (operation, expected) in contents {
      let wait = Self.shapes([operation]).first?.poll?.wait
      #expect(wait?.result.description == expected)
    }
  }

  @Test("Methods with intermediate values exist only if there are any")
  func updates() {
    let operations = [
      Self.polled("a"), Self.polled("a", isOptional: true), Self.polled("a", nil),
      Self.polled("a", .bytes(contentType: "a/b")),
    ]
    #expect(
      operations.map { Self.shapes([$0]).first?.poll?.updates != nil } == [
        true, false, false, false,
      ]
    )
    var stated = Self.polled("a", isOptional: true)
    stated.poll?.status = Poll.Status(path: Self.path("id"), succeeded: ["1"], failed: [])
    #expect(Self.shapes([stated]).first?.poll?.updates?.result == .pollingSequence(.jobs))
  }

  @Test("The name contains the operation if a resource has several polls")
  func names() {
    let shapes = Self.shapes([Self.polled("report"), Self.polled("archive")])
    #expect(
      shapes.flatMap { $0.poll?.methods ?? [] }.map(\.fullName) == [
        "wait(for:pollingEvery:timeout:options:)", "updates(of:pollingEvery:timeout:options:)",
        "waitForArchive(of:pollingEvery:timeout:options:)",
        "updatesOfArchive(of:pollingEvery:timeout:options:)",
      ])
  }

  @Test(
    "A method that starts work has its arguments, and those of the poll that it does not determine")
  func start() throws {
    var target = Self.polled("job")
    target.parameters.append(Snippet.parameter("verbose", .query, .boolean))
    let shapes = Self.shapes([Self.start(target), target])
    let work = try #require(shapes.first?.startedWork)
    #expect(
      "\(work.method.name)(\(work.method.parameters.text())) -> \(work.method.result)"
        == "createAndWait(verbose: Bool? = nil, verbose_: Bool? = nil, \(Self.rest)) -> Job")
  }

  @Test("A method that starts work gives way to an operation with its name, with a warning")
  func collision() {
    let target = Self.polled("job")
    var other = Snippet.operation("POST")
    other.id = "other"
    other.name = "createAndWait"
    let operations = [other, Self.start(target), target]
    #expect(
      Self.shapes(operations).map { $0.startedWork?.method.name } == [
        nil, "createAndWaitForEnd", nil,
      ])
    #expect(Self.shapes(operations).first?.name == "createAndWait")
    let warnings = SwiftEmitter.warnings(
      aboutDerivedNamesIn: Snippet.sdk([Self.job], operations: operations), Snippet.configuration)
    #expect(
      warnings.map(\.message) == [
        "`createAndWait` is another operation; the method that waits for the end of POST /jobs is "
          + "`createAndWaitForEnd`"
      ])
  }

  @Test("A method that starts work is omitted if the polled operation is not generated")
  func selection() {
    let target = Self.polled("job")
    let sdk = Snippet.sdk([Self.job], operations: [Self.start(target), target])
    let part = SDKPart(of: sdk, where: { $0.id == "create" }, keepsType: { _ in true })
    let builder = ResourceModelBuilder(
      sdk: sdk, part: part,
      context: EmissionContext(sdk: sdk, configuration: Snippet.configuration))
    let shapes = builder.operations(of: sdk.root)
    #expect(shapes.count == 1)
    #expect(shapes.first?.startedWork == nil)
  }

  @Test("The API reference lists the methods")
  func reference() throws {
    let target = Self.polled("job")
    let sdk = Snippet.sdk([Self.job], operations: [Self.start(target), target])
    let reference = APIReference(of: sdk, Snippet.configuration)
    #expect(reference.groups.first?.operations.map(\.waitCall) == ["createAndWait", "wait"])
    let page = reference.markdown(title: "Snippet")
    #expect(page.contains("waited for by `client.createAndWait`"))
    #expect(page.contains("waited for by `client.wait`"))
  }
}

extension SwiftType {
  fileprivate static let jobs = SwiftType.nominal(NominalType("Job", of: .sdk))
}

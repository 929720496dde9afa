import Diagnostics
import SDKModel
import Testing

@Suite("Operations that start work")
struct StartedWorkTests {
  /// A document with an operation that starts work at `/shops/{shop}/jobs`, and one that is polled.
  private func snippet(
    start: String = "", created: String = "{id: {type: string, format: uuid}}",
    polledPath: String = "/shops/{shop}/jobs/{job_id}", poll: String = "{pending: [202]}",
    links: String = ""
  ) throws -> Snippet {
    let parameters = polledPath.matches(of: /\{(\w+)\}/).map { match in
      match.1 == "shop"
        ? "{name: shop, in: path, required: true, schema: {type: string}}"
        : "{name: \(match.1), in: path, required: true, schema: {type: string, format: uuid}}"
    }
    return try Snippet(
      """
      paths:
        /shops/{shop}/jobs:
          post:
            operationId: startJob
            parameters: [{name: shop, in: path, required: true, schema: {type: string}}]
            \(start)
            responses:
              202:
                description: Started
                content: {application/json: {schema: {type: object, properties: \(created)}}}
                \(links)
        \(polledPath):
          get:
            operationId: getJob
            parameters: [\(parameters.joined(separator: ", "))]
            x-specsmith-wait: \(poll)
            responses:
              200: {description: Done, content: {application/json: {schema: {type: string}}}}
              202: {description: Not yet}
      """)
  }

  private func work(_ snippet: Snippet) -> String? {
    let operations = snippet.sdk.root.allOperations
    guard let start = operations.first(where: { $0.id == "startJob" }) else { return nil }
    switch start.startedWork {
    case .polled(let key, let arguments):
      let target = operations.first { $0.key == key }
      return arguments.map { argument in
        let name = target?.parameters[argument.parameter].name ?? ""
        return switch argument.source {
        case .response(let path): "\(name) = /\(path.names.joined(separator: "/"))"
        case .parameter(let index): "\(name) = {\(start.parameters[index].name)}"
        }
      }.joined(separator: ", ")
    case .monitored(let monitor):
      return "monitored" + (monitor.result.map { ", then " + $0.rawValue } ?? "")
    case nil: return nil
    }
  }

  @Test(
    "The polled operation has one more path parameter",
    arguments: [
      ("{id: {type: string, format: uuid}}", "shop = {shop}, job_id = /id"),
      (
        "{id: {type: string, format: uuid}, job_id: {type: [string, 'null'], format: uuid}}",
        "shop = {shop}, job_id = /job_id"
      ),
      ("{id: {type: integer}}", nil), ("{key: {type: string, format: uuid}}", nil),
    ] as [(String, String?)])
  func below(created: String, expected: String?) throws {
    let snippet = try snippet(created: created)
    #expect(snippet.diagnostics.isEmpty, "\(snippet.diagnostics)")
    #expect(work(snippet) == expected)
  }

  @Test("There is no wait if the document says so, or states no end")
  func nothing() throws {
    let snippets = [
      try snippet(start: "x-specsmith-wait: false"), try snippet(poll: "false"),
      try snippet(polledPath: "/jobs/{job_id}"),
    ]
    #expect(snippets.map(work) == [nil, nil, nil])
  }

  @Test(
    "An extension names the polled operation",
    arguments: [
      ("{operation: getJob}", "job_id = /id"),
      ("{operation: 'GET /work/{job_id}'}", "job_id = /id"),
      ("{operation: getJob, parameters: {job_id: /meta/key}}", "job_id = /meta/key"),
    ])
  func stated(wait: String, expected: String) throws {
    let snippet = try snippet(
      start: "x-specsmith-wait: \(wait)",
      created: """
        {id: {type: string, format: uuid}, \
        meta: {type: object, properties: {key: {type: string, format: uuid}}}}
        """, polledPath: "/work/{job_id}")
    #expect(snippet.diagnostics.isEmpty, "\(snippet.diagnostics)")
    #expect(work(snippet) == expected)
  }

  @Test(
    "A missing operation or argument is an error",
    arguments: [
      "{operation: getJobb}", "{operation: startJob}", "{operation: getJob, parameters: {id: /id}}",
      "{operation: getJob, parameters: {job_id: /name}}",
      "{operation: getJob, parameters: {job_id: id}}",
      "{operation: getJob, parameters: {job_id: /missing}}", "{operation: getJob, until: /x}",
      "{operation: getJob, parameters: job_id}",
    ])
  func problems(wait: String) throws {
    let snippet = try snippet(
      start: "x-specsmith-wait: \(wait)",
      created: "{id: {type: string, format: uuid}, name: {type: string}}",
      polledPath: "/work/{job_id}")
    #expect(snippet.diagnostics.map(\.code) == [.invalidWait])
    #expect(work(snippet) == nil)
  }

  @Test(
    "An error is at what is wrong",
    arguments: [
      ("{operation: getJobb}", "getJobb"),
      ("{operation: getJob, parameters: {idd: /id}}", "idd"),
      ("{operation: getJob, parameters: {job_id: /name}}", "/name"),
      ("{parameters: {job_id: /id}}", "{job_id"),
    ])
  func location(wait: String, part: String) throws {
    let snippet = try snippet(start: "x-specsmith-wait: " + wait, polledPath: "/work/{job_id}")
    let text = "      x-specsmith-wait: " + wait
    let index = try #require(text.firstRange(of: part)?.lowerBound)
    #expect(
      snippet.diagnostics.map(\.location?.column) == [
        text.distance(from: text.startIndex, to: index) + 1
      ])
  }

  @Test(
    "A link of the response names the polled operation",
    arguments: [
      "operationId: getJob", "operationRef: '#/paths/~1work~1{job_id}/get'",
      "operationRef: '#/paths/~1work~1%7Bjob_id%7D/get'",
    ])
  func linked(target: String) throws {
    let snippet = try snippet(
      created: "{key: {type: string, format: uuid}}", polledPath: "/work/{job_id}",
      links: "links: {job: {\(target), parameters: {job_id: '$response.body#/key'}}}")
    #expect(snippet.diagnostics.isEmpty, "\(snippet.diagnostics)")
    #expect(work(snippet) == "job_id = /key")
  }

  @Test("A link with a value from elsewhere than the response is ignored")
  func otherLink() throws {
    let snippet = try snippet(
      polledPath: "/work/{job_id}",
      links: "links: {job: {operationId: getJob, parameters: {job_id: '$response.header.Id'}}}")
    #expect(work(snippet) == nil)
  }

  @Test(
    "Microsoft's extension results in a monitor",
    arguments: [
      ("", "monitored"),
      (
        "x-ms-long-running-operation-options: {final-state-via: location}",
        "monitored, then location"
      ),
      (
        "x-ms-long-running-operation-options: {final-state-via: azure-async-operation}",
        "monitored, then azure-async-operation"
      ),
      ("x-ms-long-running-operation-options: {final-state-via: elsewhere}", "monitored"),
    ])
  func monitored(options: String, expected: String) throws {
    let snippet = try snippet(
      start: "x-ms-long-running-operation: true\n      \(options)")
    #expect(work(snippet) == expected)
  }

  @Test(
    "With Microsoft's extension, the result is that of a response other than 202",
    arguments: [
      ("put", "{200: RESULT, 202: {description: b}}", "json"),
      ("put", "{202: RESULT}", "json"), ("post", "{200: {description: a}, 202: RESULT}", "nothing"),
      ("delete", "{200: RESULT, 202: {description: b}}", "nothing"),
      ("post", "{200: FILE, 202: {description: b}}", nil),
    ] as [(String, String, String?)])
  func monitoredResult(method: String, responses: String, expected: String?) throws {
    let result = "{description: a, content: {application/json: {schema: {type: object}}}}"
    let file = "{description: a, content: {application/octet-stream: {}}}"
    let snippet = try Snippet(
      operation: """
        x-ms-long-running-operation: true
        responses: \(responses.replacing("RESULT", with: result).replacing("FILE", with: file))
        """, method: method)
    var content: String?
    if case .monitored(let monitor) = try snippet.operation.startedWork {
      switch monitor.success.content {
      case .json: content = "json"
      case .nothing: content = "nothing"
      case .text, .bytes, .stream, .location, .oneOfSeveral: content = "other"
      }
    }
    #expect(content == expected)
  }

  @Test("A long-running operation of Google's APIs is polled by its name")
  func longRunning() throws {
    let snippet = try Snippet(
      """
      paths:
        /v1/models:
          post:
            operationId: startJob
            responses:
              200:
                description: The operation
                content: {application/json: {schema: {$ref: '#/components/schemas/Operation'}}}
        /v1/{name}:
          get:
            operationId: getOperation
            parameters: [{name: name, in: path, required: true, schema: {type: string}}]
            responses:
              200:
                description: The operation
                content: {application/json: {schema: {$ref: '#/components/schemas/Operation'}}}
      components:
        schemas:
          Operation:
            type: object
            properties:
              name: {type: string}
              done: {type: boolean}
              error: {type: object, properties: {message: {type: string}}}
              response: {type: object, additionalProperties: true}
      """)
    #expect(work(snippet) == "name = /name")
  }
}

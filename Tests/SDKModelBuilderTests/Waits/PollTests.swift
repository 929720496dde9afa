import Diagnostics
import SDKModel
import Testing

@Suite("Polls")
struct PollTests {
  private static let job = """
    {type: object, required: [always], properties: {
      old: {type: string, deprecated: true}, secret: {type: string, writeOnly: true},
      id: {type: string}, always: {type: string}, state: STATE, done: {type: boolean}, url: {type: string},
      meta: {type: object, properties: {phase: {type: [string, 'null']}, end: {type: string}}},
      error: {type: [object, 'null'], properties: {message: {type: string}, code: {type: integer}}}}}
    """

  private func snippet(
    _ wait: String, path: String = "/jobs/{id}", state: String = "{type: string}",
    isBodyRequired: Bool = false, responses: String = ""
  ) throws -> Snippet {
    let parameter = "{name: id, in: path, required: true, schema: {type: string}}"
    let job = Self.job.replacing("STATE", with: state).split(separator: "\n").joined(separator: " ")
    return try Snippet(
      """
      paths:
        \(path):
          get:
            parameters: [\(path.contains("{id}") ? parameter : "")]
            requestBody: {required: \(isBodyRequired), content: {text/plain: {schema: {type: string}}}}
            x-specsmith-wait: \(wait)
            responses:
              200:
                description: The job
                content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}
      \(responses)
      components:
        schemas:
          Job: \(job)
      """)
  }

  private static let states = "{status: /state, succeeded: [done], failed: [lost]}"

  @Test(
    "A poll needs a scalar value for the last path parameter",
    arguments: [
      "{type: string}", "{type: string, enum: [done, lost, running]}", "{type: boolean}",
      "{type: integer}", "{type: integer, enum: [1, 2]}", "{type: [string, 'null']}",
    ])
  func status(state: String) throws {
    let snippet = try snippet(Self.states, state: state)
    #expect(snippet.diagnostics.allSatisfy { $0.severity == .warning }, "\(snippet.diagnostics)")
    let poll = try #require(try snippet.operation.poll)
    #expect(poll.status?.path.names == ["state"])
    #expect(poll.subject == 0)
    #expect(poll.status?.succeeded == ["done"])
    #expect(poll.status?.failed == ["lost"])
    #expect(poll.reason?.names == ["error", "message"])
  }

  @Test(
    "A status that is probably misspelt is a warning",
    arguments: [
      ("{type: string, enum: [done, lost]}", []),
      ("{type: string, enum: [done, losst]}", ["is it `losst`?"]),
      ("{type: string, enum: [done, running]}", []),
      ("{type: string, enum: [running, lost]}", [nil]),
      ("{type: boolean}", [nil, nil]), ("{type: integer}", [nil, nil]), ("{type: string}", []),
    ] as [(String, [String?])])
  func unlisted(state: String, hints: [String?]) throws {
    let warnings = try snippet(Self.states, state: state).diagnostics
    #expect(warnings.map(\.hint) == hints)
    #expect(warnings.allSatisfy { $0.code == .invalidWait })
  }

  @Test("A status that means both success and failure is an error")
  func contradiction() throws {
    let snippet = try snippet(
      "{status: /state, succeeded: [done], failed: [lost, done]}", state: "{type: string}")
    #expect(snippet.diagnostics.map(\.message) == ["`done` means success and failure"])
  }

  @Test(
    "A status that is not a string is an error",
    arguments: [
      "{type: string, format: uuid}", "{type: number}", "{type: array, items: {type: string}}",
      "{type: object}",
    ])
  func noText(state: String) throws {
    let snippet = try snippet(Self.states, state: state)
    #expect(snippet.diagnostics.map(\.code) == [.invalidWait])
    let poll = try snippet.operation.poll
    #expect(poll == nil)
  }

  struct Form: Sendable, CustomTestStringConvertible {
    var wait: String
    var expected: String
    var testDescription: String { wait }
  }

  @Test(
    "A poll ends by a status at any depth, by a property, or by the status of the response",
    arguments: [
      Form(wait: "{status: /meta/phase, succeeded: [done]}", expected: "meta.phase of done"),
      Form(wait: "{status: /done, succeeded: [true]}", expected: "done of true"),
      Form(wait: "{until: /url}", expected: "until url"),
      Form(wait: "{until: /meta/end, unless: /error}", expected: "until meta.end unless error"),
      Form(
        wait: "{status: /state, failed: [lost], until: /url}", expected: "state of  until url"),
      Form(wait: "{pending: [404, 202]}", expected: "pending 404, 202"),
      Form(
        wait: "{pending: [202], until: /url, reason: /always}",
        expected: "pending 202 until url because always"),
    ])
  func forms(_ form: Form) throws {
    let snippet = try snippet(form.wait)
    #expect(snippet.diagnostics.isEmpty, "\(snippet.diagnostics)")
    let poll = try #require(try snippet.operation.poll)
    func text(_ path: PropertyPath) -> String { path.names.joined(separator: ".") }
    var words: [String] = []
    if !poll.pending.isEmpty {
      words.append("pending " + poll.pending.map(String.init).joined(separator: ", "))
    }
    if let status = poll.status {
      words.append("\(text(status.path)) of \(status.succeeded.joined(separator: ", "))")
    }
    if let until = poll.until { words.append("until \(text(until))") }
    if let unless = poll.unless { words.append("unless \(text(unless))") }
    if let reason = poll.reason, reason.names != ["error", "message"] {
      words.append("because \(text(reason))")
    }
    #expect(words.joined(separator: " ") == form.expected)
  }

  @Test(
    "A poll with an impossible condition is an error with a hint",
    arguments: [
      "{}", "true", "{status: /state}", "{succeeded: [done]}", "{status: state, succeeded: [done]}",
      "{status: /state, succeeded: done}", "{status: /state, succeeded: []}", "{unless: /error}",
      "{pending: [20]}", "{pending: [soon]}", "{until: ''}", "{stauts: /state, succeeded: [done]}",
    ])
  func undocumented(wait: String) throws {
    let snippet = try snippet(wait)
    #expect(snippet.diagnostics.map(\.code) == [.invalidWait])
  }

  @Test(
    "A wait that does not match the response is an error",
    arguments: [
      "{status: /nothing, succeeded: [done]}", "{status: /meta/nothing, succeeded: [done]}",
      "{until: /always}", "{until: /url, reason: /error/code}", "{pending: [200]}",
    ])
  func otherResponse(wait: String) throws {
    let snippet = try snippet(wait)
    #expect(snippet.diagnostics.map(\.code) == [.invalidWait])
  }

  @Test(
    "An error is at what is wrong",
    arguments: [
      ("{status: /nothing, succeeded: [done]}", "/nothing"),
      ("{until: /url, reason: /error/code}", "/error/code"),
      ("{until: /always}", "/always"), ("{pending: [200]}", "[200]"),
      ("{status: /old, succeeded: [done]}", "/old"), ("{until: /secret}", "/secret"),
    ])
  func location(wait: String, part: String) throws {
    let snippet = try snippet(wait)
    let text = "      x-specsmith-wait: " + wait
    let index = try #require(text.firstRange(of: part)?.lowerBound)
    #expect(
      snippet.diagnostics.map(\.location?.column) == [
        text.distance(from: text.startIndex, to: index) + 1
      ])
  }

  @Test(
    "A property that generated code cannot read is not called missing",
    arguments: [
      ("/old", "`old` of `/old` is deprecated: generated code does not read it"),
      ("/secret", "`secret` of `/secret` is `writeOnly`: no response has it"),
      ("/other", "the response of this operation has no `/other`"),
    ])
  func unreadable(path: String, message: String) throws {
    let snippet = try snippet("{status: \(path), succeeded: [done]}")
    #expect(snippet.diagnostics.map(\.message) == [message])
  }

  @Test("A parameter with one possible value does not identify what to wait for")
  func constantSubject() throws {
    let snippet = try Snippet(
      """
      paths:
        /jobs/{id}/{version}:
          get:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: version, in: path, required: true, schema: {type: string, const: v1}}
            x-specsmith-wait: {pending: [202]}
            responses: {200: {description: The job}, 202: {description: Not yet}}
      """)
    #expect(try snippet.operation.poll?.subject == 0)
  }

  @Test("An unknown field is an error with a suggestion")
  func spelling() throws {
    let snippet = try snippet("{stauts: /state, succeeded: [done]}")
    #expect(snippet.diagnostics.first?.hint == "is it `status`?")
  }

  @Test("The result is the call's without the responses before the end")
  func result() throws {
    let snippet = try snippet(
      "{pending: [202]}",
      responses: """
                202:
                  description: Not yet
                  content: {application/json: {schema: {type: object, properties: {eta: {type: integer}}}}}
        """)
    let operation = try snippet.operation
    guard case .oneOfSeveral = operation.success.content,
      case .json(let type, _) = operation.poll?.result.content
    else {
      Issue.record("\(operation.success)")
      return
    }
    #expect(type.text == "Job")
  }

  @Test("A request with a required body is an error")
  func neededBody() throws {
    let snippet = try snippet(Self.states, isBodyRequired: true)
    #expect(snippet.diagnostics.map(\.code) == [.invalidWait])
  }

  @Test("An operation without an identifying parameter is an error")
  func noSubject() throws {
    let snippet = try snippet(Self.states, path: "/jobs")
    #expect(snippet.diagnostics.map(\.code) == [.invalidWait])
  }

  @Test(
    "The reason of a failure is found by the usual names, if it is a string",
    arguments: [
      ("{error: {type: string}}", ["error"]),
      ("{error: {type: object, properties: {message: {type: string}}}}", ["error", "message"]),
      (
        "{last_error: {type: object, properties: {message: {type: string}}}}",
        ["last_error", "message"]
      ),
      ("{message: {type: string}, failure_reason: {type: string}}", ["failure_reason"]),
      ("{statusMessage: {type: [string, 'null']}}", ["statusMessage"]),
      ("{error: {type: integer}, message: {type: array, items: {type: string}}}", nil),
    ] as [(String, [String]?)])
  func reason(properties: String, expected: [String]?) throws {
    let snippet = try Snippet(
      """
      paths:
        /jobs/{id}:
          get:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            x-specsmith-wait: {status: /state, succeeded: [done]}
            responses:
              200:
                description: The job
                content:
                  application/json:
                    schema:
                      allOf:
                        - {type: object, properties: {state: {type: string}}}
                        - {type: object, properties: \(properties)}
      """)
    #expect(snippet.diagnostics.isEmpty, "\(snippet.diagnostics)")
    let poll = try snippet.operation.poll
    #expect(poll?.reason?.names == expected)
  }

  @Test("Long-running operations of Google's APIs are found", arguments: ["name", "path"])
  func longRunning(name: String) throws {
    let snippet = try Snippet(
      """
      paths:
        /v1/{name}:
          get:
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
              \(name): {type: string}
              done: {type: boolean}
              error: {type: object, properties: {message: {type: string}}}
              response: {type: object, additionalProperties: true}
      """)
    let poll = try #require(try snippet.operation.poll)
    #expect(poll.status?.path.names == ["done"])
    #expect(poll.status?.succeeded == ["true"])
    #expect(poll.unless?.names == ["error"])
    #expect(poll.reason?.names == ["error", "message"])
  }
}

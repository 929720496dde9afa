import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("The command `mock`")
struct MockCommandTests {
  private static let document = """
    openapi: 3.1.0
    info: {title: Pets, version: '1'}
    components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
    security: [{key: []}]
    paths:
      /pets:
        get:
          operationId: listPets
          responses: {'200': {description: '', content: {application/json: {schema: {type: array, \
    items: {type: string, example: Tom}}}}}}
    """

  /// A running server.
  private struct Server {
    let process: Process
    let output: URL
    let url: URL

    /// - Returns: The status and the body.
    func get(_ path: String, key: String? = "SECRET") async throws -> (Int?, String) {
      var request = URLRequest(url: try #require(URL(string: path, relativeTo: url)))
      request.setValue(key, forHTTPHeaderField: "X-Key")
      let (data, response) = try await URLSession.shared.data(for: request)
      return ((response as? HTTPURLResponse)?.statusCode, String(decoding: data, as: UTF8.self))
    }

    /// Sends a signal, and waits for the end.
    func end(_ signal: Int32) async throws -> String {
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      return String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }
  }

  /// Starts the command on a free port. It ends by itself if a test fails.
  private func start(_ arguments: [String], in workspace: Workspace) async throws -> Server {
    try workspace.write("pets.yaml", Self.document)
    let output = try workspace.write("output", "")
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = ["mock", "pets.yaml", "--port", "0", "--seconds", "60"] + arguments
    process.currentDirectoryURL = workspace.folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning {
      let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
      if let address = text.firstMatch(of: /Listening on (\S+)\n/)?.1 {
        let url = try #require(URL(string: String(address)))
        return Server(process: process, output: output, url: url)
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw CancellationError()
  }

  @Test(
    "The server runs until a signal, prints requests, and records them without credentials",
    arguments: [SIGINT, SIGTERM])
  func serves(_ signal: Int32) async throws {
    try await Workspace.withTemporary { workspace in
      let server = try await start(["--record", "requests.jsonl"], in: workspace)
      #expect(try await server.get("/pets") == (200, #"["Tom"]"#))
      #expect(try await server.get("/pets", key: nil).0 == 401)
      #expect(try await server.get("/dogs").0 == 404)
      let output = try await server.end(signal)
      #expect(server.process.terminationReason == .exit)
      #expect(server.process.terminationStatus == 0)
      #expect(
        output.contains("\n200 GET /pets listPets (made)\n401 GET /pets listPets (problem)\n"))
      #expect(
        output.contains("\n404 GET /dogs (problem)\n  the path `/dogs` is not in the document\n"))
      let record = try workspace.text("requests.jsonl")
      #expect(record.split(separator: "\n").count == 3)
      #expect(record.contains(#""operation": "listPets", "status": 200}"#))
      #expect(!record.contains("SECRET"))
    }
  }

  @Test("`--quiet` prints only the address, and `--fail` makes requests fail")
  func quiet() async throws {
    try await Workspace.withTemporary { workspace in
      let server = try await start(["--quiet", "--fail", "503:1"], in: workspace)
      #expect(try await server.get("/pets").0 == 503)
      let output = try await server.end(SIGTERM)
      #expect(output == "Listening on \(server.url.absoluteString)\n")
    }
  }

  @Test("The server stops after the given time")
  func seconds() async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("pets.yaml", Self.document)
      let outcome = try await Command.run(
        ["mock", "pets.yaml", "--port", "0", "--seconds", "0.1"], in: workspace.folder)
      #expect(outcome.status == 0)
      #expect(outcome.output.hasPrefix("Listening on http://127.0.0.1:"))
    }
  }

  @Test(
    "What an option takes is in the message about another value",
    arguments: [
      ("--port", "70000", "from 0 to 65535"), ("--port", "http", "from 0 to 65535"),
      ("--fail", "200:1", "from 400 to 599"), ("--fail", "503:2", "from 0 to 1"),
      ("--delay", "5", "200ms"), ("--delay", "2h", "200ms"),
      ("--delay", "3601s", "0 to 3600 seconds"),
      ("--seconds", "-1", "from 0 to 1000000000"),
      ("--seed", "-1", "from 0 to 18446744073709551615"),
    ])
  func ranges(_ option: String, _ value: String, _ expectation: String) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("pets.yaml", Self.document)
      let outcome = try await Command.run(
        ["mock", "pets.yaml", "\(option)=\(value)"], in: workspace.folder)
      #expect(outcome.status == 64)
      let message = outcome.errors.split(separator: "\n").first ?? ""
      #expect(message.contains(option) && message.contains(value), "\(message)")
      #expect(message.contains(expectation), "\(message)")
    }
  }

  private static let mistakes: [(arguments: [String], status: Int32)] = [
    ([], 64),
    (["pets.yaml", "--host", "example.com"], 1), (["pets.yaml", "--host", "192.0.2.1"], 1),
    (["none.yaml"], 1), (["pets.yaml", "--record", "pets.yaml"], 1), (["broken.yaml"], 1),
  ]

  @Test("Invalid options are refused", arguments: mistakes)
  func refusals(_ arguments: [String], _ status: Int32) async throws {
    try await Workspace.withTemporary { workspace in
      try workspace.write("pets.yaml", Self.document)
      try workspace.write("broken.yaml", "openapi: 3.1.0\npaths: 5\n")
      let outcome = try await Command.run(
        ["mock"] + arguments + ["--seconds", "0.1"], in: workspace.folder)
      #expect(outcome.status == status, "\(outcome.errors)")
      #expect(outcome.errors.lowercased().contains("error"))
      #expect(try workspace.text("pets.yaml") == Self.document)
    }
  }
}

import Dataframer
import Foundation
import Testing

@Suite("API keys and base URLs")
struct EnvironmentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var argument: String?
    var variable: String?
    var key: String
  }

  @Test(
    "The key and the base URL come from the environment unless they are arguments",
    arguments: [
      Case(testDescription: "variable", argument: nil, variable: "variable", key: "variable"),
      Case(testDescription: "argument", argument: "argument", variable: nil, key: "argument"),
      Case(testDescription: "both", argument: "argument", variable: "variable", key: "argument"),
      Case(testDescription: "blank argument", argument: " ", variable: "variable", key: "variable"),
      Case(testDescription: "a line's end", argument: nil, variable: "variable\n", key: "variable"),
    ])
  func key(test: Case) async throws {
    try await RecordingServer.run(.json("[]")) { server in
      var variables = ["DATAFRAMER_BASE_URL": server.url.absoluteString]
      variables["DATAFRAMER_API_KEY"] = test.variable
      let client = try Dataframer(apiKey: test.argument, environment: .init(variables))
      _ = try await client.dataframer.runs.list()
      #expect(await server.requests.first?.headers["authorization"] == "Bearer \(test.key)")
    }
  }

  @Test("A base URL argument overrides the environment")
  func baseURLArgument() async throws {
    try await RecordingServer.run(.json("[]")) { server in
      let client = try Dataframer(
        baseURL: server.url,
        environment: [
          "DATAFRAMER_API_KEY": testKey, "DATAFRAMER_BASE_URL": "http://elsewhere.invalid",
        ])
      _ = try await client.dataframer.runs.list()
      #expect(await server.requests.count == 1)
    }
  }

  @Test(
    "Missing values are all reported by one error, which says how to provide them",
    arguments: [
      [:], ["DATAFRAMER_API_KEY": ""], ["DATAFRAMER_API_KEY": " \n"], ["dataframer_api_key": "k"],
    ])
  func missingKey(variables: [String: String]) throws {
    let error = try #require(throws: ConfigurationError.self) {
      try Dataframer(environment: .init(variables))
    }
    #expect(error == .missingSecret(parameter: "apiKey", variable: "DATAFRAMER_API_KEY"))
    #expect(error.localizedDescription.contains("DATAFRAMER_API_KEY"))
    #expect(error.localizedDescription.contains("apiKey"))
  }

  @Test(
    "An invalid base URL is refused",
    arguments: ["ftp://api.example.com", "api.example.com", "https://", "not a url", "/path"])
  func wrongBaseURL(url: String) throws {
    let error = try #require(throws: ConfigurationError.self) {
      try Dataframer(apiKey: testKey, environment: ["DATAFRAMER_BASE_URL": url])
    }
    #expect(error == .invalidBaseURL(url))
    #expect(error.localizedDescription.contains(url))
  }
}

// Written by hand in the shape of generated code: a client, its resources and their operations.

import Foundation
@_spi(Generated) import SpecsmithRuntime
import SpecsmithURLSession

public struct Workshop: Sendable {
  private let client: APIClient

  public var jobs: JobsResource { JobsResource(client: client) }

  /// - Throws: ``ConfigurationError`` if there is neither an `apiKey` nor a `WORKSHOP_API_KEY`.
  public init(
    apiKey: String? = nil, baseURL: URL? = nil,
    configuration: ClientConfiguration = ClientConfiguration(),
    transport: any HTTPTransport = URLSessionTransport(),
    environment: EnvironmentVariables = .process
  ) throws(ConfigurationError) {
    client = APIClient(
      baseURL: try environment.baseURL(
        baseURL, variable: "WORKSHOP_BASE_URL", default: "https://api.example.com"),
      credentials: [
        .bearer(
          try environment.secret(apiKey, variable: "WORKSHOP_API_KEY", parameter: "apiKey"))
      ],
      configuration: configuration, transport: transport)
  }
}

public struct Job: Hashable, Sendable, Codable, Validatable {
  public var id: String
  public var status: String?
  public var count: Int?

  public init(id: String, status: String? = nil, count: Int? = nil) {
    self.id = id
    self.status = status
    self.count = count
  }

  @_spi(Generated) public func validate(into report: inout ValidationReport) {
    report.check(count, in: 0..., at: "count")
  }
}

public struct Problem: Hashable, Sendable, Codable {
  public var title: String
}

extension Workshop {
  public struct JobsResource: Sendable {
    let client: APIClient

    @discardableResult
    public func create(
      _ body: JobCreate, options: RequestOptions = RequestOptions()
    ) async throws -> Job {
      var request = APIRequest("POST", "/api/jobs/", operation: "jobs_create")
      request.setJSONBody(body)
      request.failures = [
        .status(400, "Bad request - validation error"),
        .status(404, "Spec or version not found", body: Problem.self),
        .range(5, "The workshop is on fire"), .default("Something else"),
      ]
      return try await client.send(request, options: options)
    }

    public func retrieve(
      jobID: String, includeVersions: Bool? = nil, tags: [String]? = nil, limit: Int? = nil,
      thing: UUID? = nil, session: String? = nil, options: RequestOptions = RequestOptions()
    ) async throws -> Job {
      var request = APIRequest("GET", "/api/jobs/\(jobID)/", operation: "jobs_retrieve")
      request.setQuery("include_versions", includeVersions)
      request.setQuery("tags", tags)
      request.setQuery("limit", limit)
      request.setHeader("X-Thing", thing)
      request.setCookie("session", session)
      request.validate { report in
        report.check(limit, in: 1...100, at: "limit")
      }
      return try await client.send(request, options: options)
    }

    public func delete(jobID: String, options: RequestOptions = RequestOptions()) async throws {
      let request = APIRequest("DELETE", "/api/jobs/\(jobID)/", operation: "jobs_delete")
      return try await client.send(request, options: options)
    }

    public func wait(
      for jobID: String, pollingEvery interval: Duration? = nil, timeout: Duration? = nil,
      options: RequestOptions = RequestOptions()
    ) async throws -> Job {
      try await updates(
        of: jobID, pollingEvery: interval, timeout: timeout, options: options
      ).finished()
    }

    public func updates(
      of jobID: String, pollingEvery interval: Duration? = nil, timeout: Duration? = nil,
      options: RequestOptions = RequestOptions()
    ) -> PollingSequence<Job> {
      PollingSequence(
        of: jobID,
        by: PollRule<Job>(
          status: { $0.status }, succeeded: ["SUCCEEDED", "COMPLETED"],
          failed: ["FAILED", "CANCELED"]),
        every: interval, timeout: timeout
      ) {
        try await retrieve(jobID: jobID, options: options)
      }
    }
  }
}

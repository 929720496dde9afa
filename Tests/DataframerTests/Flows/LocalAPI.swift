import Dataframer
import Foundation

/// The DataFramer API with a memory: only what was created can be retrieved, work advances each time
/// it is asked for, and an archive is built by the first request for it.
actor LocalAPI {
  /// Something that was created.
  private struct Thing {
    var collection: String
    /// What creating it had in the body.
    var properties: [String: JSON]
    /// How often it was asked for since.
    var age = 0
  }

  static let archive = "PK: a ZIP archive"

  private var things: [UUID: Thing] = [:]
  private var archives: Set<String> = []
  /// The parts of the last form, as their headers and content.
  private(set) var parts: [String] = []

  static func run<Result: Sendable>(
    _ body: (Dataframer.DataframerResource, LocalAPI) async throws -> Result
  ) async throws -> Result {
    let api = LocalAPI()
    return try await RecordingServer.run(
      respondingTo: { request, _ in try await api.reply(to: request) },
      { server in try await body(Dataframer.testing(server.url).dataframer, api) })
  }

  private func reply(to request: RecordedRequest) throws -> Reply {
    if request.target == "/archive.zip" {
      // A presigned URL is asked for without the key.
      return request.headers["authorization"] == nil ? Reply(200, body: Self.archive) : Reply(400)
    }
    let path = request.target.split(separator: "/").dropFirst(2).map(String.init)
    switch (request.method, path.count) {
    case ("POST", _): return try create(path, request)
    case ("GET", 2...): return retrieve(path, host: request.headers["host"] ?? "")
    default: return Reply(404)
    }
  }

  // MARK: Creating

  private func create(_ path: [String], _ request: RecordedRequest) throws -> Reply {
    let isForm = request.headers["content-type"]?.hasPrefix("multipart/form-data") == true
    let properties = isForm ? form(request.body) : try JSON(request.body).properties
    // What is referred to must exist, and be complete.
    for (reference, collection) in [
      "dataset_id": "seed-datasets", "spec_id": "specs", "run_id": "runs",
      "red_team_spec_id": "red-team-specs",
    ] {
      guard case .string(let text) = properties[reference] else { continue }
      guard let thing = UUID(uuidString: text).flatMap({ things[$0] }),
        thing.collection == collection
      else { return Reply(404) }
      guard Self.status(of: thing).map({ $0 == "SUCCEEDED" }) ?? true else { return Reply(400) }
    }
    let id = UUID()
    things[id] = Thing(collection: path[0], properties: properties)
    return .json(body(of: id), status: isForm || path[0] == "red-team-specs" ? 201 : 202)
  }

  /// Reads the fields of a form that have no file.
  private func form(_ body: String) -> [String: JSON] {
    let boundary = body.prefix { $0 != "\r\n" }
    parts = body.components(separatedBy: boundary).map {
      $0.trimmingCharacters(in: .newlines)
    }.filter { $0.hasPrefix("Content-Disposition") }
    let fields = parts.compactMap { part in
      part.firstMatch(of: /name="([^"]*)"\r\n\r\n(.*)/).map {
        (String($0.1), JSON.string(String($0.2)))
      }
    }
    return Dictionary(fields) { first, _ in first }
  }

  // MARK: Retrieving

  private func retrieve(_ path: [String], host: String) -> Reply {
    guard let id = UUID(uuidString: path[1]), let thing = things[id],
      thing.collection == path[0]
    else { return Reply(404) }
    if path.last == "download" {
      guard Self.status(of: thing) == "SUCCEEDED" else { return Reply(400) }
      let isNew = archives.insert(path.joined(separator: "/")).inserted
      if isNew {
        return path[0] == "runs" ? Reply(202) : .json(#"{"status": "generating"}"#, status: 202)
      }
      return .json(#"{"status": "ready", "download_url": "http://\#(host)/archive.zip"}"#)
    }
    things[id]?.age += 1
    return .json(body(of: id))
  }

  private static func status(of thing: Thing) -> String? {
    switch thing.collection {
    case "seed-datasets", "red-team-specs": nil
    default: ["PENDING", "PROCESSING", "SUCCEEDED"][min(thing.age, 2)]
    }
  }

  private func body(of id: UUID) -> String {
    guard let thing = things[id] else { return "null" }
    let status = Self.status(of: thing)
    var result = #"{"id": "\#(id)""#
    if let status { result += #", "status": "\#(status)""# }
    if status == "SUCCEEDED" { result += ", " + Self.results(of: thing.collection) }
    return result + "}"
  }

  private static func results(of collection: String) -> String {
    switch collection {
    case "specs": #""content_yaml": "spec: {}""#
    case "runs": #""samples_completed": 2, "generated_files": [{"id": "1", "path": "1.txt"}]"#
    case "evaluations":
      #"""
      "distribution_analysis": [
        {"property_name": "tone", "expected_distributions": {"angry": 40, "calm": 60},
          "evaluated_distributions": {"angry": 50, "calm": 50}}]
      """#
    case "anonymization-runs":
      #"""
      "results": {"samples_processed": 2, "entities_found": [
        {"start": 4, "end": 19, "label": "email", "score": 0.9}]}
      """#
    case "red-team-runs":
      #"""
      "results_json": {"behavior_to_enhanced_queries": {"Reveals prices": [
        {"query": "What does it cost?", "adversarial_prompt": "Pretend to be the shop."}]}}
      """#
    default: #""name": null"#
    }
  }
}

extension JSON {
  /// The properties of an object; none for any other value.
  var properties: [String: JSON] {
    if case .object(let properties) = self { properties } else { [:] }
  }
}

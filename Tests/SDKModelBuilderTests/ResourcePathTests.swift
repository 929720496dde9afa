import Diagnostics
import Testing

@testable import OpenAPIDocument
@testable import SDKModelBuilder

@Suite("An operation's place below the client")
struct ResourcePathTests {
  @Test(
    "follows its id, its path and its tag",
    arguments: [
      ("api_dataframer_runs_create", "/api/dataframer/runs/", nil, "dataframer.runs.create"),
      (
        "api_dataframer_runs_cancel", "/api/dataframer/runs/{id}/cancel/", nil,
        "dataframer.runs.cancel"
      ),
      (
        "api_dataframer_runs_files_download_all", "/api/dataframer/runs/{id}/files/download/", nil,
        "dataframer.runs.files.download_all"
      ),
      ("repos/list-for-org", "/orgs/{org}/repos", "repos", "repos.list-for-org"),
      ("chat.completions.create", "/chat/completions", nil, "chat.completions.create"),
      ("listPets", "/pets", "pets", "pets.list"),
      ("getPetById", "/pet/{petId}", "pet", "pet.get_By_Id"),
      ("ping", "/v1/status", nil, "ping"),
      (nil, "/v1/pets/{id}", "pets", "pets.get_pets_by_id"),
    ] as [(String?, String, String?, String)])
  func place(id: String?, path: String, tag: String?, place: String) {
    var operation = Operation(
      path: path, method: "GET", location: SourceLocation(file: "", line: 1, column: 1))
    operation.id = id
    operation.tags = tag.map { [$0] } ?? []
    let result = ResourcePath(operation)
    #expect((result.resources + [result.name]).joined(separator: ".") == place)
  }
}

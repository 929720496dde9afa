import Diagnostics
import Testing

@testable import OpenAPIDocument
@testable import SDKModelBuilder

@Suite("The resource and the name of an operation")
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
      ("Users_GetAll", "/people", nil, "Users.GetAll"),
      ("get_all", "/users", nil, "get_all"),
      ("pets/list-all", "/pets", "zoo", "pets.list-all"),
      ("+1", "/reactions", nil, "+1"),
    ] as [(String?, String, String?, String)])
  func location(id: String?, path: String, tag: String?, location: String) {
    var operation = OperationObject(
      path: path, method: "GET", location: SourceLocation(file: "", line: 1, column: 1))
    operation.id = id
    operation.tags = tag.map { [$0] } ?? []
    let result = ResourcePath(operation)
    #expect((result.resources + [result.name]).joined(separator: ".") == location)
  }

  @Test(
    "follows method and path where there is no id",
    arguments: [
      ("GET", "/v1/pets", nil, "pets.list"),
      ("POST", "/pets", nil, "pets.create"),
      ("DELETE", "/pets", nil, "pets.delete_all"),
      ("GET", "/pets/{id}", nil, "pets.get"),
      ("PUT", "/pets/{id}", nil, "pets.replace"),
      ("PATCH", "/pets/{id}", nil, "pets.update"),
      ("DELETE", "/pets/{id}", nil, "pets.delete"),
      ("COPY", "/pets/{id}", nil, "pets.copy"),
      ("POST", "/pets/{id}/feed", nil, "pets.feed"),
      ("GET", "/pets/{id}/photos", nil, "pets.photos.list"),
      ("GET", "/pets/{owner}/{name}", nil, "pets.get_by_owner_name"),
      ("GET", "/status", nil, "status.get"),
      ("POST", "/login", nil, "login"),
      ("GET", "/", nil, "get"),
      ("GET", "/pets/{id}", "Pets", "Pets.get"),
      ("GET", "/pets/{id}/photos", "pet", "pet.list_photos"),
      ("GET", "/dogs", "Large", "Animals.Large.list_dogs"),
      ("GET", "/dogs", "Loop", "Round.Loop.list_dogs"),
    ] as [(String, String, String?, String)])
  func unnamed(method: String, path: String, tag: String?, location: String) {
    var operation = OperationObject(
      path: path, method: method, location: SourceLocation(file: "", line: 1, column: 1))
    operation.tags = tag.map { [$0] } ?? []
    let tags = TagIndex([
      TagObject(name: "Large", parent: "Animals"), TagObject(name: "Loop", parent: "Round"),
      TagObject(name: "Round", parent: "Loop"),
    ])
    let result = ResourcePath(operation, tags: tags)
    #expect((result.resources + [result.name]).joined(separator: ".") == location)
  }
}

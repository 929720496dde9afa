import SDKModel
import Testing

@Suite("The call of an operation whose id decides")
struct OperationIdentifierTests {
  @Test(
    "follows an id that has the form of a name with its group",
    arguments: [
      ("repos/list-for-org", "/orgs/{org}/repos", "repos", "repos.list-for-org"),
      ("chat.completions.create", "/chat/completions", nil, "chat.completions.create"),
      ("Users_GetAll", "/people", nil, "Users.GetAll"),
      ("UsersController_findAll", "/people", nil, "Users.findAll"),
      ("pets/list-all", "/pets", "zoo", "pets.list-all"),
      (
        "listCoreV1NamespacedPod", "/api/v1/namespaces/{n}/pods", "core_v1",
        "core_v1.list_Namespaced_Pod"
      ),
      ("api_dataframer_runs_create", "/api/dataframer/runs/", nil, "dataframer.runs.create"),
      (
        "api_dataframer_runs_cancel", "/api/dataframer/runs/{id}/cancel/", nil,
        "dataframer.runs.cancel"
      ),
      ("runs_partial_update", "/runs/{id}", nil, "runs.partial_update"),
      (
        "api_dataframer_runs_files_download_all", "/api/dataframer/runs/{id}/files/download/", nil,
        "dataframer.runs.files.download_all"
      ),
      ("runs_create_with_files", "/api/v1/runs/create", nil, "runs.create_with_files"),
    ] as [(String, String, String?, String)])
  func structured(id: String, path: String, tag: String?, call: String) throws {
    let operation = try TestedOperation("GET", path, id: id, tag: tag)
    #expect(operation.call == call)
    #expect(operation.name.rule == .operationID)
  }

  @Test(
    "does not follow an id that repeats the method and the path",
    arguments: [
      ("PostCustomersCustomer", "POST", "/customers/{customer}", "customers.update"),
      ("messages_post", "POST", "/messages", "messages.create"),
      ("read_item_items__item_id__get", "GET", "/items/{item_id}", "items.retrieve"),
      ("get_hubs_v2025.0", "GET", "/hubs", "hubs.list"),
      ("accounts-list-accounts", "GET", "/accounts", "accounts.list"),
      ("policy_view", "GET", "/policy", "policy.retrieve"),
      ("get_metrics.yml", "GET", "/metrics", "metrics.list"),
      ("GET/users", "GET", "/users", "users.list"),
      ("runs_import_runs", "POST", "/runs/import", "runs.import"),
    ])
  func generated(id: String, method: String, path: String, call: String) throws {
    #expect(try TestedOperation(method, path, id: id).call == call)
  }

  @Test(
    "takes the verb of an id where the path has none",
    arguments: [
      ("cancelRun", "POST", "/runs/{id}", "runs.cancel"),
      ("modifyUser", "POST", "/users/{id}", "users.update"),
      ("update-spend-limit", "POST", "/spend_limit", "spend_limit.update"),
      ("Updatespendlimit", "POST", "/spend_limit", "spend_limit.update"),
      (
        "registries_update_subscription", "POST", "/registries/subscription",
        "registries.subscription.update"
      ),
      ("patchUser", "PATCH", "/users/{id}", "users.update"),
      ("editUser", "PATCH", "/users/{id}", "users.edit"),
      ("appealClaim", "POST", "/claims/{id}/appeal", "claims.appeal"),
      ("replaceUser", "PUT", "/users/{id}", "users.replace"),
      ("retrieve_permissions", "GET", "/permissions", "permissions.retrieve"),
      ("listBadges", "GET", "/badges/{user}", "badges.list"),
      ("lockPost", "PUT", "/posts/{id}/locked", "posts.lock"),
      ("loginUser", "GET", "/user/login", "user.login"),
    ])
  func verb(id: String, method: String, path: String, call: String) throws {
    #expect(try TestedOperation(method, path, id: id).call == call)
  }

  @Test(
    "never hides that something is taken away",
    arguments: [
      ("deleteUser", "POST", "/users/{id}", "users.delete"),
      ("archiveUsers", "POST", "/users", "users.archive"),
      ("removeItem", "POST", "/carts/{id}/items", "carts.items.remove"),
      ("revokeKey", "PATCH", "/keys/{id}", "keys.revoke"),
      ("deactivateUser", "PUT", "/users/{id}", "users.deactivate"),
      ("wipe", "POST", "/data", "data.wipe"),
    ])
  func destructive(id: String, method: String, path: String, call: String) throws {
    #expect(try TestedOperation(method, path, id: id).call == call)
  }

  @Test(
    "keeps the usual verb for what is usual",
    arguments: [
      ("uploadCertificate", "POST", "/certificates", "certificates.create"),
      ("assign-role", "POST", "/users/{id}/roles", "users.roles.create"),
      ("unassign-role", "DELETE", "/users/{id}/roles/{role}", "users.roles.delete"),
      ("createChatCompletion", "POST", "/chat/completions", "chat.completions.create"),
      ("getPetById", "GET", "/pets/{petId}", "pets.retrieve"),
    ])
  func usual(id: String, method: String, path: String, call: String) throws {
    #expect(try TestedOperation(method, path, id: id).call == call)
  }

  @Test("has a noun as its method if the id is the tag and the noun")
  func noun() throws {
    let operation = try TestedOperation(
      "GET", "/organization/usage/costs", id: "usage-costs", tag: "Usage")
    #expect(operation.call == "organization.usage.costs")
  }

  @Test("is in the group of the version that the id states")
  func version() throws {
    let new = try TestedOperation("GET", "/v1/disks", id: "disk_list_v1")
    #expect(new.call == "v1.disks.list")
    #expect(try TestedOperation("GET", "/v1/disks", id: "disk_list").call == "disks.list")
  }
}

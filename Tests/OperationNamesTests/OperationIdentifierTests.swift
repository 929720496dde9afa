import SDKModel
import Testing

@Suite("Operation names by ids")
struct OperationIdentifierTests {
  @Test(
    "An id in the form of a name with its group is the name",
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
      ("users_set_password_create", "/users/{id}/set_password/", nil, "users.set_password"),
      ("DealsController_markWon_v1", "/deals/{id}/won", nil, "Deals.markWon"),
      ("WalletController.create", "/wallets", nil, "Wallet.create"),
      ("ledgerController_create", "/ledgers", nil, "ledger.create"),
    ] as [(String, String, String?, String)])
  func structured(id: String, path: String, tag: String?, call: String) throws {
    let operation = try TestedOperation("GET", path, id: id, tag: tag)
    #expect(operation.call == call)
    #expect(operation.name.rule == .operationID)
  }

  @Test(
    "An id that repeats method and path is ignored",
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
      ("POST_payments-paymentId-capture", "POST", "/payments/{id}/capture", "payments.capture"),
      ("POST_payments", "POST", "/payments", "payments.create"),
    ])
  func generated(id: String, method: String, path: String, call: String) throws {
    #expect(try TestedOperation(method, path, id: id).call == call)
  }

  @Test(
    "The verb is that of the id if the path has none",
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
      ("listDevices", "POST", "/devices", "devices.list"),
      ("queryFreeBusy", "POST", "/freeBusy", "freeBusy.query"),
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
    "A verb never hides that something is deleted",
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
    "The usual verb is used for usual operations",
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

  @Test("The method is a noun if the id consists of the tag and the noun")
  func noun() throws {
    let operation = try TestedOperation(
      "GET", "/organization/usage/costs", id: "usage-costs", tag: "Usage")
    #expect(operation.call == "organization.usage.costs")
  }

  @Test("The group is that of the version in the id")
  func version() throws {
    let new = try TestedOperation("GET", "/v1/disks", id: "disk_list_v1")
    #expect(new.call == "v1.disks.list")
    #expect(try TestedOperation("GET", "/v1/disks", id: "disk_list").call == "disks.list")
  }
}

import Testing

@Suite("Operation names by paths")
struct PathNameTests {
  @Test(
    "The segments are resources, and the HTTP method determines the verb",
    arguments: [
      ("GET", "/customers", "customers.list"),
      ("POST", "/customers", "customers.create"),
      ("GET", "/customers/{id}", "customers.retrieve"),
      ("POST", "/customers/{id}", "customers.update"),
      ("PUT", "/customers/{id}", "customers.update"),
      ("PATCH", "/customers/{id}", "customers.update"),
      ("DELETE", "/customers/{id}", "customers.delete"),
      ("GET", "/customers/{id}/balance_transactions", "customers.balance_transactions.list"),
      ("COPY", "/pets/{id}", "pets.copy"),
    ])
  func standard(method: String, path: String, call: String) throws {
    #expect(try TestedOperation(method, path).call == call)
  }

  @Test(
    "Mount points, versions, file extensions and symbols are not resources",
    arguments: [
      ("/v1/pets", "pets.list"),
      ("/api/v2beta1/pets", "pets.list"),
      ("/2010-04-01/Accounts.json", "Accounts.list"),
      ("/rest/1.0/pets/", "pets.list"),
      ("/images/v2/variants", "images.v2.variants.list"),
      ("/admin/api/2024-10/customers.json", "admin.customers.list"),
      ("/odata/Products", "Products.list"),
      ("/subscriptions/{id}/providers/Contoso.Storage/disks", "disks.list"),
      ("/providers/Contoso.Storage", "providers.Contoso.Storage.retrieve"),
      ("/t/-/pets", "t.pets.list"),
      ("/api", "api.retrieve"),
      ("/rest/api/3/pets", "pets.list"),
      ("/pets.php", "pets.list"),
      ("/{bucket}", "bucket.retrieve"),
    ])
  func withoutPrefix(path: String, call: String) throws {
    #expect(try TestedOperation("GET", path).call == call)
  }

  @Test(
    "`batch` or `bulk` after a plural names a method for many items",
    arguments: [
      ("POST", "/zones/{id}/records/batch", "zones.records.batch"),
      ("PATCH", "/records/batch", "records.batch_update"),
      ("POST", "/contacts/bulk", "contacts.bulk_create"),
      ("PUT", "/contacts/bulk", "contacts.bulk_update"),
      ("DELETE", "/contacts/bulk", "contacts.bulk_delete"),
      ("GET", "/contacts/bulk", "contacts.bulk.retrieve"),
      ("POST", "/bulk", "bulk.create"),
      ("GET", "/messages/batches", "messages.batches.list"),
    ])
  func manyItems(method: String, path: String, call: String) throws {
    #expect(try TestedOperation(method, path).call == call)
  }

  @Test(
    "The last segment is the method if it is a verb",
    arguments: [
      ("POST", "/invoices/{id}/pay", "invoices.pay"),
      ("POST", "/jobs/{id}/cancel", "jobs.cancel"),
      ("PUT", "/events/{id}/deprecate", "events.deprecate"),
      ("POST", "/payment_records/{id}/report_refund", "payment_records.report_refund"),
      ("POST", "/users/{id}/log_out", "users.log_out"),
      ("POST", "/products/bulk_delete", "products.bulk_delete"),
      ("POST", "/cards/search_by_pan", "cards.search_by_pan"),
      ("POST", "/webhooks/{id}/retry_failed_events", "webhooks.retry_failed_events"),
      ("GET", "/customers/search", "customers.search"),
      ("GET", "/pets/findByTags", "pets.findByTags"),
      ("POST", "/jobs/cancel/{id}", "jobs.cancel"),
      ("POST", "/v1/{name}/revisions/{id}:rollback", "revisions.rollback"),
      ("POST", "/login", "login"),
      ("POST", "/messages/count_tokens", "messages.count_tokens"),
      ("POST", "/profile/tfa_disable", "profile.tfa_disable"),
      ("POST", "/files/permanently_delete", "files.permanently_delete"),
      ("PUT", "/Users/Update/{id}", "Users.Update"),
      ("GET", "/Users/GetById/{id}", "Users.GetById"),
      ("GET", "/names/is_taken", "names.is_taken"),
      ("POST", "/session/forgot_password", "session.forgot_password"),
      ("POST", "/hubs/{id}/manage_items", "hubs.manage_items"),
      ("PUT", "/topics/{id}/change-timestamp", "topics.change-timestamp"),
      ("POST", "/uploads/batch-presign-parts", "uploads.batch-presign-parts"),
      ("POST", "/items?action=archive", "items.archive"),
      ("POST", "/items#archive", "items.archive"),
    ])
  func verb(method: String, path: String, call: String) throws {
    #expect(try TestedOperation(method, path).call == call)
  }

  @Test(
    "The last segment is the method if it ends with the verb that the id begins with",
    arguments: [
      ("/tunnels/{id}/key_generate", "generateKey", "tunnels.key_generate"),
      ("/indexes/{id}/facet-search", "searchFacets", "indexes.facet-search"),
      ("/tunnels/{id}/key_generate", nil, "tunnels.key_generate.create"),
      ("/users/{id}/access_request", "requestAccess", "users.access_request.create"),
    ] as [(String, String?, String)])
  func statedVerb(path: String, id: String?, call: String) throws {
    #expect(try TestedOperation("POST", path, id: id).call == call)
  }

  @Test(
    "A POST that replaces says so if the id does",
    arguments: [("replaceDocuments", "replace"), ("updateDocuments", "update")])
  func replacement(id: String, method: String) throws {
    #expect(try TestedOperation("POST", "/documents", id: id).call == "documents." + method)
  }

  @Test("A plural with a required id in the query is one thing", arguments: [true, false])
  func selectedByQuery(isRequired: Bool) throws {
    let fields =
      "{parameters: [{name: uid, in: query, required: \(isRequired), schema: {type: string}}]}"
    let call = try TestedOperation("GET", "/comics", fields: fields).call
    #expect(call == (isRequired ? "comics.retrieve" : "comics.list"))
  }

  @Test(
    "The last segment is a resource if it is a noun",
    arguments: [
      ("GET", "/tenants/{id}/filter", "tenants.filter.retrieve"),
      ("DELETE", "/posts/{id}/report", "posts.report.delete"),
      ("GET", "/apps/connect_apps", "apps.connect_apps.list"),
      ("POST", "/charges/{id}/refunds", "charges.refunds.create"),
      ("POST", "/report", "report.create"),
      ("GET", "/query", "query.retrieve"),
      ("POST", "/ledgers/{id}/ledger_entry", "ledgers.entry.create"),
      ("GET", "/exports/{id}", "exports.retrieve"),
      ("POST", "/users/{id}/avatar", "users.avatar.create"),
      ("GET", "/backups/{id}/restore", "backups.restore.retrieve"),
      ("GET", "/accounts/{id}/stream", "accounts.stream.retrieve"),
      ("PUT", "/settings/stop-words", "settings.stop-words.update"),
      ("POST", "/releases/{id}/change_requests", "releases.change_requests.create"),
    ])
  func thing(method: String, path: String, call: String) throws {
    #expect(try TestedOperation(method, path).call == call)
  }

  @Test(
    "The response determines whether an operation reads or lists",
    arguments: [
      (
        "/limits",
        "{type: object, properties: {rate: {type: integer}, burst: {type: integer}, "
          + "window: {type: integer}, unit: {type: string}}}", "limits.retrieve"
      ),
      ("/limits", "{type: array, items: {type: string}}", "limits.list"),
      (
        "/activity", "{type: object, properties: {data: {type: array, items: {}}}}", "activity.list"
      ),
      ("/activity", "{allOf: [{$ref: '#/components/schemas/Page'}]}", "activity.list"),
      ("/inventory", "{type: object, additionalProperties: {type: integer}}", "inventory.retrieve"),
      ("/owners", "{type: object, properties: {owners: {type: array, items: {}}}}", "owners.list"),
      ("/status", "{type: string}", "status.retrieve"),
    ])
  func response(path: String, schema: String, call: String) throws {
    #expect(try TestedOperation("GET", path, response: schema).call == call)
  }

  @Test("The method for a file is its noun")
  func file() throws {
    let operation = try TestedOperation(
      "GET", "/files/{id}/content", media: "application/octet-stream", response: "{type: string}")
    #expect(operation.call == "files.content")
  }

  @Test(
    "A singleton is retrieved, updated and deleted",
    arguments: [
      ("POST", "/tax/settings", "tax.settings.update"),
      ("GET", "/tax/settings", "tax.settings.retrieve"),
      ("DELETE", "/tax/settings", "tax.settings.delete"),
    ])
  func settings(method: String, path: String, call: String) throws {
    #expect(try TestedOperation(method, path).call == call)
  }

  @Test("Deleting without a selector deletes all")
  func deleteAll() throws {
    #expect(try TestedOperation("DELETE", "/pets").call == "pets.delete_all")
    #expect(try TestedOperation("DELETE", "/pets", body: "{type: object}").call == "pets.delete")
    let byName = "{parameters: [{name: name, in: query, schema: {type: string}}]}"
    #expect(try TestedOperation("DELETE", "/pets", fields: byName).call == "pets.delete")
    let dryRun = "{parameters: [{name: dry_run, in: query, schema: {type: boolean}}]}"
    #expect(try TestedOperation("DELETE", "/pets", fields: dryRun).call == "pets.delete_all")
  }

  @Test(
    "The name contains the key that selects an item",
    arguments: [
      ("/customers/external_id/{id}", "customers.retrieve_by_external_id"),
      ("/users/by-username/{name}", "users.retrieve_by_username"),
      ("/users/by/{name}/posts", "users.posts.list_by_name"),
      ("/by-id/disks/{id}", "disks.retrieve_by_id"),
      ("/system/by-id/images/{id}", "system.images.retrieve_by_id"),
    ])
  func selector(path: String, call: String) throws {
    #expect(try TestedOperation("GET", path).call == call)
  }

  @Test("A resource does not repeat the name of its parent")
  func repetition() throws {
    let call = try TestedOperation("GET", "/invoices/{id}/invoice_line_items").call
    #expect(call == "invoices.line_items.list")
  }

  @Test(
    "A fixed query is a group",
    arguments: [
      ("/messages?beta=true", "beta.messages.list"),
      ("/messages?type=draft", "draft.messages.list"),
    ])
  func flag(path: String, call: String) throws {
    #expect(try TestedOperation("GET", path).call == call)
  }

  @Test(
    "The tag is the resource if the path has none",
    arguments: [
      ("POST", "/login", "Sessions", "Sessions.login"),
      ("POST", "/createOrder", "Orders", "Orders.create"),
      ("GET", "/dogs", "Large", "dogs.list"),
      ("GET", "/search", "Search", "search"),
      ("POST", "/login", "hidden", "login"),
      ("POST", "/ping", "Large", "Animals.Large.ping"),
    ])
  func tag(method: String, path: String, tag: String, call: String) throws {
    #expect(try TestedOperation(method, path, tag: tag).call == call)
  }
}

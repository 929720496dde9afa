import Depot
import Foundation
import SpecsmithTesting
import Testing

@Suite("Requests of a stub")
struct StubRequestTests {
  @Test("A request has the operation, the method, the path and the decoded body")
  func body() async throws {
    let stub = StubTransport()
    stub.respond(to: Depot.Operations.ordersCreate, with: .teapot)
    _ = try await Depot.stubbed(by: stub).orders.create(
      article: "teapot", quantity: 2, options: RequestOptions(headers: ["X-Trace": "7"]))
    let request = try #require(stub.requests(of: Depot.Operations.ordersCreate).first)
    #expect(request.operation == "createOrder")
    #expect(request.method == "POST")
    #expect(request.path == "/v1/orders")
    #expect(request.header("x-trace") == "7")
    #expect(try request.body(as: OrderCreate.self) == OrderCreate(article: "teapot", quantity: 2))
    #expect("\(request)" == "POST /v1/orders (createOrder)")
  }

  @Test("A request has the query and the path parameters")
  func query() async throws {
    let stub = StubTransport()
    stub.respond(to: Depot.Operations.ordersLabelReplace, with: .nothing)
    try await Depot.stubbed(by: stub).orders.label.replace(
      orderID: "A/1 ä", "%PDF", copies: 3,
      options: RequestOptions(query: ["note": "a b+c&d"]))
    let request = try #require(stub.requests.first)
    #expect(request.path == "/v1/orders/A/1 ä/label")
    #expect(request.pathTemplate == "/orders/{order_id}/label")
    #expect(request.query("copies") == "3")
    #expect(request.query.map(\.name) == ["copies", "note"])
    #expect(request.query("note") == "a b+c&d")
    #expect(request.query("page") == nil)
    #expect(request.body == Data("%PDF".utf8))
  }

  @Test("A request has the fields of a form, which distinguish it from others of the operation")
  func form() async throws {
    let stub = StubTransport()
    stub.respond(to: Depot.Operations.ordersCreate, with: .failure(422))
    stub.respond(to: Depot.Operations.ordersCreateWithURLEncodedForm, with: .teapot)
    let orders = try Depot.stubbed(by: stub).orders
    #expect(try await orders.createWithURLEncodedForm(article: "a b&c") == .teapot)
    let request = try #require(stub.requests.first)
    #expect(request.formItems == [URLQueryItem(name: "article", value: "a b&c")])
    #expect(stub.requests(of: Depot.Operations.ordersCreateWithURLEncodedForm).count == 1)
  }

  @Test(
    "A request is found by the operation's name, or by its method and path",
    arguments: ["retrieveOrder", "GET /orders/{order_id}", "GET /orders/{id}"])
  func name(_ name: String) async throws {
    let stub = StubTransport()
    stub.respond(to: name, with: Order.teapot)
    #expect(try await Depot.stubbed(by: stub).orders.retrieve(orderID: "A-1") == .teapot)
    #expect(stub.requests(of: name).count == 1)
  }

  @Test("A request of an undocumented call is found")
  func undocumented() async throws {
    let stub = StubTransport()
    stub.respond(to: "GET /quota", with: ["left": 3])
    let quota = try await Depot.stubbed(by: stub).http.get("/quota", as: JSONValue.self)
    #expect(quota["left"] == 3)
    #expect(stub.requests(of: "GET /quota").first?.path == "/v1/quota")
  }

  @Test("A call without a response fails at once, naming the operation and how to set a response")
  func withoutResponse() async throws {
    let stub = StubTransport()
    stub.respond(to: "listOrder", with: .nothing)
    let orders = try Depot.stubbed(by: stub).orders
    let error = await #expect(throws: StubError.self) { try await orders.list() }
    #expect(error?.operation == "listOrders")
    #expect(
      error?.description
        == "No response is set for `listOrders` (GET /orders). Set one by "
        + "`stub.respond(to: \"listOrders\", with: …)`; these operations have one: `listOrder`.")
    #expect(stub.requests.count == 1)
  }

  @Test("A call fails if it cannot read the response")
  func unreadable() async throws {
    let stub = StubTransport()
    stub.respond(to: "watchChanges", with: Order.teapot)
    stub.respond(to: "retrieveOrder", with: .elements([Order.teapot]))
    stub.respond(to: "retrieveNote", with: 7)
    let depot = try Depot.stubbed(by: stub)
    let value = await #expect(throws: StubError.self) { try await depot.changes.retrieve() }
    #expect(value?.description.contains("a stream (`.elements`)") == true)
    let stream = await #expect(throws: StubError.self) {
      try await depot.orders.retrieve(orderID: "A-1")
    }
    #expect(stream?.description.contains("is a stream, but the call reads JSON") == true)
    await #expect(throws: StubError.self) { try await depot.orders.note(orderID: "A-1") }
  }

  @Test("A request for a credential's token gets a response of its own")
  func token() async throws {
    let stub = StubTransport()
    stub.respond(
      to: "POST /oauth/token",
      with: .json(["access_token": JSONValue.string("t"), "token_type": "Bearer"]))
    let credentials = try OAuthClientCredentials(
      tokenURL: try #require(URL(string: "https://login.example.com/oauth/token")),
      clientID: "id", clientSecret: "secret", transport: stub)
    #expect(try await credentials.token() == "t")
  }

  @Test("Requests of many stubs and simultaneous calls are counted separately")
  func parallel() async throws {
    try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 1...8 {
        group.addTask {
          let stub = StubTransport()
          stub.respond(to: Depot.Operations.ordersRetrieve, with: .teapot)
          let orders = try Depot.stubbed(by: stub).orders
          try await withThrowingTaskGroup(of: Void.self) { calls in
            for _ in 0..<number {
              calls.addTask { _ = try await orders.retrieve(orderID: "A-1") }
            }
            try await calls.waitForAll()
          }
          return stub.requests.count - number
        }
      }
      for try await difference in group { #expect(difference == 0) }
    }
  }
}

import Depot
import Foundation
import SpecsmithTesting
import Testing

@Suite("Responses of a stub")
struct StubResponseTests {
  @Test("A response is a value of the SDK, in its own encoding")
  func value() async throws {
    let stub = StubTransport()
    let order = Order(
      id: "A-1", article: "teapot", status: .sent,
      placedAt: Date(timeIntervalSince1970: 1_700_000_000))
    stub.respond(to: Depot.Operations.ordersCreate, with: order)
    #expect(
      try await Depot.stubbed(by: stub).orders.create(article: "teapot", quantity: 2) == order)
  }

  @Test("A response has a status of the operation, and a media type that the call accepts")
  func defaults() async throws {
    let stub = StubTransport()
    stub.respond(
      to: Depot.Operations.ordersInvoiceRetrieve, with: .json(Invoice(total: 12.5)))
    let (outcome, response) = try await withResponse {
      try await Depot.stubbed(by: stub).orders.invoice.retrieve(orderID: "A-1")
    }
    #expect(try outcome.created.total == 12.5)
    #expect(response.status == 201)
    #expect(response.header("Content-Type") == "application/json")
  }

  @Test("The status and header fields can be set")
  func head() async throws {
    let stub = StubTransport()
    stub.respond(
      to: Depot.Operations.ordersInvoiceRetrieve,
      with: .json(Progress(percent: 40), status: 202, headers: ["Retry-After": "3"]))
    let (outcome, response) = try await withResponse {
      try await Depot.stubbed(by: stub).orders.invoice.retrieve(orderID: "A-1")
    }
    #expect(try outcome.accepted.percent == 40)
    #expect(response.header("retry-after") == "3")
  }

  @Test("A call that returns nothing gets no content")
  func nothing() async throws {
    let stub = StubTransport()
    stub.respond(to: Depot.Operations.ping, with: .nothing)
    let (_, response) = try await withResponse { try await Depot.stubbed(by: stub).ping() }
    #expect(response.status == 204)
  }

  @Test("A status without content results in nil")
  func absent() async throws {
    let stub = StubTransport()
    stub.respond(to: Depot.Operations.catalogueList, with: .value(["teapot"]), .value(nil))
    let catalogue = try Depot.stubbed(by: stub).catalogue
    #expect(try await catalogue.list() == ["teapot"])
    let (none, response) = try await withResponse { try await catalogue.list(ifNoneMatch: "1") }
    #expect(none == nil)
    #expect(response.status == 304)
  }

  @Test("A response can be text, bytes or a redirect target if the call reads that")
  func contents() async throws {
    let stub = StubTransport()
    stub.respond(to: Depot.Operations.ordersNote, with: "“Fragile”")
    stub.respond(to: Depot.Operations.ordersLabel, with: .body(HTTPBody(Data([1, 2, 3]))))
    let address = try #require(URL(string: "https://carrier.example.com/1"))
    stub.respond(to: Depot.Operations.ordersParcelsTrackRetrieve, with: address)
    let orders = try Depot.stubbed(by: stub).orders
    #expect(try await orders.note(orderID: "A-1") == "“Fragile”")
    let (label, head) = try await withResponse { try await orders.label(orderID: "A-1") }
    #expect(try await label.data() == Data([1, 2, 3]))
    #expect(head.header("Content-Type") == "application/pdf")
    #expect(try await orders.parcels.track.retrieve(orderID: "A-1", number: 1) == address)
  }

  @Test("A response can be a documented failure with a typed body")
  func failure() async throws {
    let stub = StubTransport()
    stub.respond(
      to: Depot.Operations.ordersRetrieve, with: .failure(404, Problem(title: "No such order")))
    let orders = try Depot.stubbed(by: stub).orders
    let error = await #expect(throws: APIError.self) { try await orders.retrieve(orderID: "B-2") }
    #expect(error?.statusCode == 404)
    #expect(error?.response?.value(as: Problem.self)?.title == "No such order")
    #expect(error?.response?.documentation == "There is no such order.")
  }

  @Test("A response can be a failed connection")
  func connection() async throws {
    let stub = StubTransport()
    stub.respond(
      to: Depot.Operations.ordersRetrieve, with: .failure(TransportError(.hostNotFound)))
    let orders = try Depot.stubbed(by: stub, ClientConfiguration(maxRetries: 0)).orders
    await #expect {
      try await orders.retrieve(orderID: "A-1")
    } throws: { error in
      guard case APIError.connectionFailed(let failure) = error else { return false }
      return failure.kind == .hostNotFound
    }
  }

  @Test("Responses come in order, the last one repeatedly, and retries are immediate")
  func sequence() async throws {
    let stub = StubTransport()
    stub.respond(
      to: Depot.Operations.ordersRetrieve, with: .failure(503),
      .failure(TransportError(.connectionLost)), .value(.teapot))
    var configuration = ClientConfiguration()
    configuration.retryPolicy.initialDelay = .seconds(3600)
    configuration.retryPolicy.maximumDelay = .seconds(3600)
    let orders = try Depot.stubbed(by: stub, configuration).orders
    #expect(try await orders.retrieve(orderID: "A-1") == .teapot)
    #expect(try await orders.retrieve(orderID: "A-1") == .teapot)
    let requests = stub.requests(of: Depot.Operations.ordersRetrieve)
    #expect(requests.map(\.attempt) == [1, 2, 3, 1])
  }

  @Test("A response can be delayed")
  func waits() async throws {
    let stub = StubTransport(waitsBeforeRetries: true)
    stub.respond(to: Depot.Operations.ordersRetrieve, with: .failure(503), .value(.teapot))
    var configuration = ClientConfiguration()
    configuration.retryPolicy.initialDelay = .milliseconds(80)
    configuration.retryPolicy.jitter = { 0 }
    let orders = try Depot.stubbed(by: stub, configuration).orders
    let time = try await ContinuousClock().measure { _ = try await orders.retrieve(orderID: "A-1") }
    #expect(time >= .milliseconds(80))
  }

  @Test("A closure makes a response from the request")
  func closure() async throws {
    let stub = StubTransport()
    stub.respond(to: Depot.Operations.ordersCreate) { request in
      let body = try request.body(as: OrderCreate.self)
      return .value(Order(id: "A-1", article: body.article, status: .placed))
    }
    stub.respond(to: Depot.Operations.ordersRetrieve) { request in
      request.path.hasSuffix("/A-1") ? .value(.teapot) : .failure(404)
    }
    let orders = try Depot.stubbed(by: stub).orders
    #expect(try await orders.create(article: "cup", quantity: 1).article == "cup")
    #expect(try await orders.retrieve(orderID: "A-1") == .teapot)
    await #expect(throws: APIError.self) { try await orders.retrieve(orderID: "B-2") }
  }

  @Test("An error of the closure ends the call")
  func thrown() async throws {
    struct Unexpected: Error {}
    let stub = StubTransport()
    stub.respond(to: Depot.Operations.ordersRetrieve) { _ in throw Unexpected() }
    let orders = try Depot.stubbed(by: stub).orders
    await #expect(throws: Unexpected.self) { try await orders.retrieve(orderID: "A-1") }
    #expect(stub.requests.count == 1)
  }

  @Test("A response replaces the previous one")
  func replacement() async throws {
    let stub = StubTransport()
    stub.respond(to: Depot.Operations.ordersRetrieve, with: .failure(404))
    stub.respond(to: Depot.Operations.ordersRetrieve, with: .teapot)
    #expect(try await Depot.stubbed(by: stub).orders.retrieve(orderID: "A-1") == .teapot)
  }

  @Test("The client follows a redirect")
  func redirect() async throws {
    let stub = StubTransport()
    let target = try #require(URL(string: "https://depot.example.com/v1/orders/A-1"))
    stub.respond(to: Depot.Operations.ordersRetrieve, with: .redirect(to: target), .value(.teapot))
    #expect(try await Depot.stubbed(by: stub).orders.retrieve(orderID: "a-1") == .teapot)
    #expect(stub.requests.map(\.path) == ["/v1/orders/a-1", "/v1/orders/A-1"])
  }

  @Test("Pages and polls work")
  func successiveCalls() async throws {
    let stub = StubTransport()
    stub.respond(
      to: Depot.Operations.ordersList,
      with: .value(OrdersListResponse(orders: [.teapot], nextCursor: "2")),
      .value(OrdersListResponse(orders: [.teapot(.lost)])))
    stub.respond(
      to: Depot.Operations.ordersRetrieve, with: .value(.teapot), .value(.teapot(.sent)))
    let orders = try Depot.stubbed(by: stub).orders
    var statuses: [Order.Status] = []
    for try await order in orders.listAll() { statuses.append(order.status) }
    #expect(statuses == [.placed, .lost])
    #expect(stub.requests(of: "listOrders").map { $0.query("cursor") } == [nil, "2"])
    #expect(try await orders.wait(for: "A-1", pollingEvery: .zero).status == .sent)
  }
}

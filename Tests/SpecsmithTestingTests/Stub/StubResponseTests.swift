import Depot
import Foundation
import SpecsmithTesting
import Testing

@Suite("The response of a stub")
struct StubResponseTests {
  @Test("is a value of the SDK, encoded by the SDK's own coding")
  func value() async throws {
    let stub = StubTransport()
    let order = Order(
      id: "A-1", article: "teapot", status: .sent,
      placedAt: Date(timeIntervalSince1970: 1_700_000_000))
    stub.respond(to: Depot.Operations.ordersCreate, with: order)
    #expect(
      try await Depot.stubbed(by: stub).orders.create(article: "teapot", quantity: 2) == order)
  }

  @Test("has a status that the operation has, and the media type that the call accepts")
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

  @Test("can have another status and header fields")
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

  @Test("has no content where a call returns none")
  func nothing() async throws {
    let stub = StubTransport()
    stub.respond(to: Depot.Operations.ping, with: .nothing)
    let (_, response) = try await withResponse { try await Depot.stubbed(by: stub).ping() }
    #expect(response.status == 204)
  }

  @Test("is nil at the status that has no content")
  func absent() async throws {
    let stub = StubTransport()
    stub.respond(to: Depot.Operations.catalogueList, with: .value(["teapot"]), .value(nil))
    let catalogue = try Depot.stubbed(by: stub).catalogue
    #expect(try await catalogue.list() == ["teapot"])
    let (none, response) = try await withResponse { try await catalogue.list(ifNoneMatch: "1") }
    #expect(none == nil)
    #expect(response.status == 304)
  }

  @Test("is text, bytes, or the target of a redirect where a call reads that")
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

  @Test("is a documented failure with a body of its type")
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

  @Test("is a failed connection")
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

  @Test("is one after the other, and then the last one again, without a wait before a retry")
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

  @Test("comes after a wait where that is asked for")
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

  @Test("is the result of a closure, which sees the request")
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

  @Test("ends the call with what its closure throws")
  func thrown() async throws {
    struct Unexpected: Error {}
    let stub = StubTransport()
    stub.respond(to: Depot.Operations.ordersRetrieve) { _ in throw Unexpected() }
    let orders = try Depot.stubbed(by: stub).orders
    await #expect(throws: Unexpected.self) { try await orders.retrieve(orderID: "A-1") }
    #expect(stub.requests.count == 1)
  }

  @Test("replaces the one that was set before")
  func replacement() async throws {
    let stub = StubTransport()
    stub.respond(to: Depot.Operations.ordersRetrieve, with: .failure(404))
    stub.respond(to: Depot.Operations.ordersRetrieve, with: .teapot)
    #expect(try await Depot.stubbed(by: stub).orders.retrieve(orderID: "A-1") == .teapot)
  }

  @Test("is a redirect that the client follows")
  func redirect() async throws {
    let stub = StubTransport()
    let target = try #require(URL(string: "https://depot.example.com/v1/orders/A-1"))
    stub.respond(to: Depot.Operations.ordersRetrieve, with: .redirect(to: target), .value(.teapot))
    #expect(try await Depot.stubbed(by: stub).orders.retrieve(orderID: "a-1") == .teapot)
    #expect(stub.requests.map(\.path) == ["/v1/orders/a-1", "/v1/orders/A-1"])
  }

  @Test("leads through pages and polls")
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

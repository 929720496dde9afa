// Types that stand in for the client and its resources, as a test has them.

import Foundation
import SpecsmithRuntime

nonisolated struct DepotDouble: DepotProtocol {
  var orders = OrdersDouble()
  var catalogue = CatalogueDouble()
  var questions = QuestionsDouble()
  var changes = ChangesDouble()
  var ticks = TicksDouble()

  func ping(options: SpecsmithRuntime.RequestOptions) async throws {}
}

nonisolated struct OrdersDouble: Depot.OrdersResourceProtocol {
  var invoice = InvoiceDouble()
  var label = LabelDouble()
  var parcels = ParcelsDouble()

  func create(
    _ body: OrderCreate, options: SpecsmithRuntime.RequestOptions
  ) async throws -> Order { Order(id: "1", article: body.article, status: .placed) }

  func createWithURLEncodedForm(
    _ body: OrdersCreateURLEncodedFormRequest, options: SpecsmithRuntime.RequestOptions
  ) async throws -> Order { Order(id: "1", article: body.article, status: .placed) }

  func list(
    limit: Swift.Int?, cursor: Swift.String?, options: SpecsmithRuntime.RequestOptions
  ) async throws -> OrdersListResponse { OrdersListResponse(orders: []) }

  func retrieve(
    orderID: Swift.String, options: SpecsmithRuntime.RequestOptions
  ) async throws -> Order { Order(id: orderID, article: "", status: .sent) }

  func delete(orderID: Swift.String, options: SpecsmithRuntime.RequestOptions) async throws {}

  func label(
    orderID: Swift.String, options: SpecsmithRuntime.RequestOptions
  ) async throws -> SpecsmithRuntime.HTTPBody { "" }

  func note(
    orderID: Swift.String, options: SpecsmithRuntime.RequestOptions
  ) async throws -> Swift.String { "" }
}

nonisolated struct InvoiceDouble: Depot.OrdersResource.InvoiceResourceProtocol {
  func retrieve(
    orderID: Swift.String, options: SpecsmithRuntime.RequestOptions
  ) async throws -> Depot.OrdersResource.InvoiceResource.RetrieveOutcome {
    .accepted(Progress(percent: 50))
  }
}

nonisolated struct LabelDouble: Depot.OrdersResource.LabelResourceProtocol {
  func replace(
    orderID: Swift.String, _ body: SpecsmithRuntime.HTTPBody, copies: Swift.Int?,
    options: SpecsmithRuntime.RequestOptions
  ) async throws {}
}

nonisolated struct ParcelsDouble: Depot.OrdersResource.ParcelsResourceProtocol {
  var track = TrackDouble()
}

nonisolated struct TrackDouble: Depot.OrdersResource.ParcelsResource.TrackResourceProtocol {
  func retrieve(
    orderID: Swift.String, number: Swift.Int, options: SpecsmithRuntime.RequestOptions
  ) async throws -> Foundation.URL { Foundation.URL(fileURLWithPath: "/") }
}

nonisolated struct CatalogueDouble: Depot.CatalogueResourceProtocol {
  func list(
    ifNoneMatch: Swift.String?, options: SpecsmithRuntime.RequestOptions
  ) async throws -> [Swift.String]? { nil }
}

nonisolated struct QuestionsDouble: Depot.QuestionsResourceProtocol {
  func create(
    _ body: QuestionsCreateRequest, options: SpecsmithRuntime.RequestOptions
  ) async throws -> Answer { Answer(words: body.words) }

  func stream(
    _ body: QuestionsCreateRequest, options: SpecsmithRuntime.RequestOptions
  ) async throws -> SpecsmithRuntime.ResponseStream<Answer> {
    SpecsmithRuntime.ResponseStream([Answer(words: body.words)])
  }
}

nonisolated struct ChangesDouble: Depot.ChangesResourceProtocol {
  func retrieve(
    options: SpecsmithRuntime.RequestOptions
  ) async throws -> SpecsmithRuntime.ResponseStream<Order> { SpecsmithRuntime.ResponseStream([]) }
}

nonisolated struct TicksDouble: Depot.TicksResourceProtocol_ {
  func retrieve(
    options: SpecsmithRuntime.RequestOptions
  ) async throws -> SpecsmithRuntime.ResponseStream<SpecsmithRuntime.ServerSentEvent> {
    SpecsmithRuntime.ResponseStream([SpecsmithRuntime.ServerSentEvent(data: "tick")])
  }
}

/// Calls look the same by the type, by a generic parameter and by an existential.
nonisolated func calls(
  _ client: Depot, _ some: some DepotProtocol, _ any: any DepotProtocol
) async throws {
  try await client.orders.create(article: "teapot", quantity: 1)
  try await some.orders.create(article: "teapot", quantity: 1)
  try await any.orders.create(article: "teapot", quantity: 1)
  _ = try await client.orders.list(limit: 1)
  _ = try await some.orders.list(limit: 1)
  _ = try await any.orders.list(options: .init(maxRetries: 1))
  _ = try await some.orders.list(limit: 1, cursor: nil, options: .init())
  for try await order in client.orders.listAll() { _ = order }
  for try await order in some.orders.listAll(limit: 2) { _ = order }
  for try await order in any.orders.listAll(options: .init()) { _ = order }
  _ = try await client.orders.wait(for: "1")
  _ = try await some.orders.wait(for: "1", pollingEvery: .zero)
  _ = try await any.orders.wait(for: "1")
  _ = try await some.orders.parcels.track.retrieve(orderID: "1", number: 1)
  _ = try await any.orders.parcels.track.retrieve(orderID: "1", number: 1)
  _ = try await any.orders.invoice.retrieve(orderID: "1").accepted.percent
  for try await part in try await any.questions.stream(words: "Why?") { _ = part }
  try await any.ping()
}

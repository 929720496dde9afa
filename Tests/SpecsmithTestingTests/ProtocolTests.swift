import Depot
import Foundation
import Testing

/// A resource that a test puts in the place of the client's.
private actor OrdersDouble: Depot.OrdersResourceProtocol {
  nonisolated let invoice = InvoiceDouble()
  nonisolated let label = LabelDouble()
  nonisolated let parcels = ParcelsDouble()
  private var statuses: [Order.Status] = [.placed, .placed, .sent]
  private(set) var attempts: [Int?] = []

  func create(_ body: OrderCreate, options: RequestOptions) async throws -> Order {
    attempts.append(options.maxRetries)
    return Order(id: "\(body.quantity)", article: body.article, status: .placed)
  }

  func createWithURLEncodedForm(
    _ body: OrdersCreateURLEncodedFormRequest, options: RequestOptions
  ) async throws -> Order { Order(id: "0", article: body.article, status: .placed) }

  func list(
    limit: Int?, cursor: String?, options: RequestOptions
  ) async throws -> OrdersListResponse {
    let number = Int(cursor ?? "") ?? 1
    return OrdersListResponse(
      orders: [Order(id: "\(number)", article: "", status: .placed)],
      nextCursor: number < (limit ?? 1) ? "\(number + 1)" : nil)
  }

  func retrieve(orderID: String, options: RequestOptions) async throws -> Order {
    Order(id: orderID, article: "", status: statuses.removeFirst())
  }

  func delete(orderID: String, options: RequestOptions) async throws {}
  func label(orderID: String, options: RequestOptions) async throws -> HTTPBody { "%PDF" }
  func note(orderID: String, options: RequestOptions) async throws -> String { orderID }
}

private struct InvoiceDouble: Depot.OrdersResource.InvoiceResourceProtocol {
  func retrieve(
    orderID: String, options: RequestOptions
  ) async throws -> Depot.OrdersResource.InvoiceResource.RetrieveOutcome {
    .accepted(Progress(percent: 50))
  }
}

private struct LabelDouble: Depot.OrdersResource.LabelResourceProtocol {
  func replace(
    orderID: String, _ body: HTTPBody, copies: Int?, options: RequestOptions
  ) async throws {}
}

private struct ParcelsDouble: Depot.OrdersResource.ParcelsResourceProtocol {
  struct Track: Depot.OrdersResource.ParcelsResource.TrackResourceProtocol {
    func retrieve(orderID: String, number: Int, options: RequestOptions) async throws -> URL {
      URL(fileURLWithPath: "/\(orderID)/\(number)")
    }
  }

  var track = Track()
}

private struct QuestionsDouble: Depot.QuestionsResourceProtocol {
  func create(
    _ body: QuestionsCreateRequest, options: RequestOptions
  ) async throws -> Answer { Answer(words: body.words) }

  func stream(
    _ body: QuestionsCreateRequest, options: RequestOptions
  ) async throws -> ResponseStream<Answer> {
    ResponseStream(body.words.split(separator: " ").map { Answer(words: String($0)) })
  }
}

@Suite("Types that replace a resource")
struct ProtocolTests {
  @Test("The methods have the names and default values of the resource")
  func defaults() async throws {
    func place(in orders: some Depot.OrdersResourceProtocol) async throws -> Order {
      try await orders.create(article: "teapot", quantity: 2)
    }
    let double = OrdersDouble()
    #expect(try await place(in: double).id == "2")
    let orders: any Depot.OrdersResourceProtocol = double
    let body = OrderCreate(article: "cup", quantity: 3)
    #expect(try await orders.create(body, options: .init(maxRetries: 1)).article == "cup")
    #expect(await double.attempts == [nil, 1])
  }

  @Test("Pages and polled states come from the type's own calls")
  func derivedCalls() async throws {
    let orders: any Depot.OrdersResourceProtocol = OrdersDouble()
    var ids: [String] = []
    for try await order in orders.listAll(limit: 3) { ids.append(order.id) }
    #expect(ids == ["1", "2", "3"])
    #expect(try await orders.wait(for: "7", pollingEvery: .zero).status == .sent)
  }

  @Test("The type provides replacements of nested resources")
  func tree() async throws {
    let orders: any Depot.OrdersResourceProtocol = OrdersDouble()
    #expect(try await orders.invoice.retrieve(orderID: "1").accepted.percent == 50)
    let track = try await orders.parcels.track.retrieve(orderID: "1", number: 2)
    #expect(track.path == "/1/2")
  }

  @Test("Streams need no server")
  func stream() async throws {
    let questions: any Depot.QuestionsResourceProtocol = QuestionsDouble()
    var words: [String] = []
    for try await answer in try await questions.stream(words: "Why not now?") {
      words.append(answer.words)
    }
    #expect(words == ["Why", "not", "now?"])
  }
}

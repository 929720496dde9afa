import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Webhook payloads")
struct WebhookPayloadTests {
  struct Event: Decodable, Validatable {
    var count: Int

    func validate(into report: inout ValidationReport) {
      report.check(count, in: 1...3, at: "count")
    }
  }

  @Test("A payload is decoded, and validated unless validation is disabled")
  func reading() throws {
    let event: Event = try WebhookPayload.read(Data(#"{"count": 3}"#.utf8))
    #expect(event.count == 3)
    let wrong = Data(#"{"count": 4}"#.utf8)
    #expect(throws: ValidationError.self) { let _: Event = try WebhookPayload.read(wrong) }
    let unchecked: Event = try WebhookPayload.read(wrong, validation: nil)
    #expect(unchecked.count == 4)
    #expect(throws: DecodingError.self) { let _: Event = try WebhookPayload.read(Data()) }
  }
}

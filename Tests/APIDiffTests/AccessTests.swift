import APIDiff
import Testing

@Suite("Changes of `readOnly` and `writeOnly`")
struct AccessTests {
  private func document(_ property: String) -> Shop {
    Shop(
      text: """
        openapi: 3.1.0
        info: {title: Things, version: 1.0.0}
        paths:
          /things:
            post:
              operationId: things_do
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
              responses:
                "200":
                  description: Done.
                  content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
        components:
          schemas:
            Thing:
              type: object
              required: [value]
              properties:
                value: {\(property)}
                other: {type: string}

        """)
  }

  private func wire(_ rule: String, _ report: ChangeReport) -> Verdict? {
    report.changes.first { $0.rule.id == rule }?.wire
  }

  @Test("A required property that is no longer read-only must be sent")
  func noLongerReadOnly() throws {
    let report = try document("type: string, readOnly: true").changes(
      to: document("type: string"))
    #expect(wire("required-property-added", report) == .breaking, "\(report.text())")
  }

  @Test("A required property that becomes write-only is missing from responses")
  func becameWriteOnly() throws {
    let report = try document("type: string").changes(
      to: document("type: string, writeOnly: true"))
    #expect(wire("required-property-removed", report) == .breaking, "\(report.text())")
  }

  @Test("A limit on a read-only property breaks no request")
  func readOnlyLimit() throws {
    let report = try document("type: string, readOnly: true").changes(
      to: document("type: string, readOnly: true, maxLength: 9"))
    #expect(wire("maximum-lowered", report) == .compatible, "\(report.text())")
  }
}

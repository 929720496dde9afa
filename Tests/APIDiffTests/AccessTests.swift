import APIDiff
import Testing

@Suite("What travels in one direction only")
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

  @Test("and is required must be sent when it is no longer read-only")
  func noLongerReadOnly() throws {
    let report = try document("type: string, readOnly: true").changes(
      to: document("type: string"))
    #expect(wire("required-property-added", report) == .breaking, "\(report.text())")
  }

  @Test("and is required is missing from responses when it becomes write-only")
  func becameWriteOnly() throws {
    let report = try document("type: string").changes(
      to: document("type: string, writeOnly: true"))
    #expect(wire("required-property-removed", report) == .breaking, "\(report.text())")
  }

  @Test("breaks no request by a limit where it is read-only")
  func readOnlyLimit() throws {
    let report = try document("type: string, readOnly: true").changes(
      to: document("type: string, readOnly: true, maxLength: 9"))
    #expect(wire("maximum-lowered", report) == .compatible, "\(report.text())")
  }
}

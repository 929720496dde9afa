import Testing

@Suite("Operations that are gone")
struct GoneTests {
  private static let release = """
    openapi: 3.1.0
    info: {title: Shop, version: 1.0.0}
    paths:
      /coupons:
        post:
          operationId: coupons_create
          deprecated: true
          description: Give a discount with the order instead.
          requestBody:
            required: true
            content:
              application/json:
                schema: {$ref: "#/components/schemas/Coupon"}
          responses:
            "201":
              description: Created.
              content:
                application/json:
                  schema: {$ref: "#/components/schemas/Coupon"}
      /orders:
        get:
          operationId: orders_list
          responses:
            "204": {description: No orders.}
    components:
      schemas:
        Coupon:
          type: object
          required: [code]
          properties:
            code: {type: string}
            kind: {type: string, enum: [new, old]}

    """

  private static let next = """
    openapi: 3.1.0
    info: {title: Shop, version: 2.0.0}
    paths:
      /orders:
        get:
          operationId: orders_list
          responses:
            "204": {description: No orders.}

    """

  @Test("A call is an error that says what to use instead, and nothing else is")
  func call() async throws {
    let release = Release(Self.next, after: [Release(Self.release)])
    let (errors, warnings) = try await release.messages(
      of: """
        func use(_ client: Shop, _ coupon: Coupon) async throws {
          var coupon = coupon
          coupon.kind = .old
          let same = try await client.coupons.create(coupon)
          print(same.code)
          try await client.orders.list()
        }
        """)
    #expect(errors.count == 1)
    #expect(
      errors.first?.contains(
        "unavailable: Give a discount with the order instead. No longer part of the API since version "
          + "2.0.0.") == true, "\(errors)")
    #expect(warnings.isEmpty, "\(warnings)")
  }

  @Test("It is left out with the leftovers")
  func dropped() throws {
    var release = Release(Self.next, after: [Release(Self.release)])
    release.dropsDeprecated = true
    #expect(try release.files() == Release(Self.next).files())
  }
}

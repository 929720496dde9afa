import Foundation
import HTTPTypes
import SpecsmithRuntime
import Testing

@Suite("Webhook signatures")
struct WebhookSignatureTests {
  /// A message whose signature is published, or was made by another implementation of HMAC.
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var signature: @Sendable () throws -> WebhookSignature
    var body: String
    var headers: [String: String]
    /// When it was sent, in seconds; 0 if it does not say.
    var time: TimeInterval = 0

    func verify(
      body: String? = nil, headers: [String: String] = [:], after age: TimeInterval = 0
    ) throws {
      var signature = try signature()
      signature.now = { Date(timeIntervalSince1970: time + age) }
      try signature.verify(
        Data((body ?? self.body).utf8), headers: self.headers.merging(headers) { $1 })
    }
  }

  static let standardSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
  static let standardCode = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="

  /// From the test suite of Standard Webhooks.
  static let standard = Example(
    testDescription: "Standard Webhooks",
    signature: { try .standard(secret: standardSecret) }, body: #"{"test": 2432232314}"#,
    headers: [
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp": "1614265330",
      "webhook-signature": standardCode,
    ], time: 1_614_265_330)

  /// From GitHub's documentation.
  static let github = Example(
    testDescription: "GitHub", signature: { try .plain(secret: "It's a Secret to Everybody") },
    body: "Hello, World!",
    headers: [
      "X-Hub-Signature-256":
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
    ])

  static let stripeCode = "88a022085c6bdb887b02cb26ff76dd681234d9675c0f22844059f55552a8883a"

  /// The time of the example in Stripe's documentation, which gives no secret; signed by Python.
  static let stripe = Example(
    testDescription: "Stripe", signature: { try .timestamped(secret: "whsec_test_secret") },
    body: #"{"id":"evt_test_webhook","object":"event"}"#,
    headers: ["Stripe-Signature": "t=1492774577,v1=\(stripeCode),v0=6ffbb59b"],
    time: 1_492_774_577)

  @Test("The signatures of published examples are valid", arguments: [standard, github, stripe])
  func examples(example: Example) throws {
    try example.verify()
  }

  @Test("A changed body has another signature", arguments: [standard, github, stripe])
  func changedBody(example: Example) {
    let error = #expect(throws: WebhookSignatureError.self) {
      try example.verify(body: example.body + " ")
    }
    if case .noMatch = error {} else { Issue.record("\(String(describing: error))") }
  }

  @Test("Another secret has another signature", arguments: [standard, github, stripe])
  func otherSecret(example: Example) throws {
    var signature = try example.signature()
    let hmac = signature.hmac
    signature.now = { Date(timeIntervalSince1970: example.time) }
    signature.hmac = { hmac($0 + Data([1]), $1) }
    #expect(throws: WebhookSignatureError.self) {
      try signature.verify(Data(example.body.utf8), headers: example.headers)
    }
  }

  @Test("One valid signature of several is enough, in any form of the header")
  func forms() throws {
    let wrong = "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
    for text in ["\(wrong) \(Self.standardCode)", "v1a,xyz \(Self.standardCode) v2,zzz"] {
      try Self.standard.verify(headers: ["webhook-signature": text])
    }
    let zeros = String(repeating: "0", count: 64)
    for text in [
      "t=1492774577, v1=\(zeros), v1=\(Self.stripeCode)",
      "v1=\(Self.stripeCode.uppercased()),t=1492774577",
    ] {
      try Self.stripe.verify(headers: ["Stripe-Signature": text])
    }
    for text in [
      "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
      "dXEH6g6yUJ/CESIczphLijdXC211hsIsRvQ3nIsEPhc=",
    ] {
      try Self.github.verify(headers: ["X-Hub-Signature-256": text])
    }
  }

  @Test(
    "A timestamp outside of the tolerance is refused, in both directions",
    arguments: [(300, nil), (-300, nil), (301, .tooOld), (-301, .tooEarly)]
      as [(TimeInterval, WebhookSignatureError?)])
  func tolerance(age: TimeInterval, expected: WebhookSignatureError?) {
    for example in [Self.standard, Self.stripe] {
      do {
        try example.verify(after: age)
        #expect(expected == nil)
      } catch {
        #expect(error as? WebhookSignatureError == expected)
      }
    }
  }

  @Test(
    "An error names the missing or invalid header",
    arguments: [
      (standard, "webhook-id", "", .missingHeader("webhook-id")),
      (standard, "webhook-timestamp", "yesterday", .invalidHeader("webhook-timestamp")),
      (standard, "webhook-signature", "v2,abc", .invalidHeader("webhook-signature")),
      (stripe, "Stripe-Signature", "v1=\(stripeCode)", .invalidHeader("Stripe-Signature")),
      (stripe, "Stripe-Signature", "t=1492774577,v0=abc", .invalidHeader("Stripe-Signature")),
      (github, "X-Hub-Signature-256", "sha1=abc", .invalidHeader("X-Hub-Signature-256")),
    ] as [(Example, String, String, WebhookSignatureError)])
  func headers(
    example: Example, name: String, value: String, expected: WebhookSignatureError
  ) {
    #expect(throws: expected) { try example.verify(headers: [name: value]) }
  }

  @Test("An invalid secret is refused")
  func secrets() {
    #expect(throws: WebhookSignatureError.invalidSecret) {
      try WebhookSignature.standard(secret: "whsec_***")
    }
    #expect(throws: WebhookSignatureError.invalidSecret) {
      try WebhookSignature.standard(secret: "whsec_")
    }
    #expect(throws: WebhookSignatureError.invalidSecret) {
      try WebhookSignature.plain(secret: "")
    }
  }

  @Test("Other header names are supported, in any case")
  func otherHeaders() throws {
    var fields = HTTPFields()
    for (name, value) in Self.standard.headers {
      let name = name.replacingOccurrences(of: "webhook", with: "svix")
      fields[try #require(HTTPField.Name(name.uppercased()))] = value
    }
    var signature = try WebhookSignature.standard(secret: Self.standardSecret, prefix: "svix")
    signature.now = { Date(timeIntervalSince1970: Self.standard.time) }
    try signature.verify(Data(Self.standard.body.utf8), headers: fields)
  }

  @Test("Descriptions do not contain the secret")
  func descriptions() throws {
    let signature = try WebhookSignature.standard(secret: Self.standardSecret)
    var dumped = ""
    dump(signature, to: &dumped)
    #expect("\(signature)" == "WebhookSignature(webhook-signature)")
    #expect(!(dumped + String(reflecting: signature)).contains("MfKQ"))
  }

  /// RFC 4231 sections 4.2 to 4.8, without 4.6, which shortens the code.
  static let codes: [(key: [UInt8], message: [UInt8], code: String)] = [
    (
      Array(repeating: 0x0B, count: 20), Array("Hi There".utf8),
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      Array(repeating: 0xAA, count: 20), Array(repeating: 0xDD, count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
      Array(1...25), Array(repeating: 0xCD, count: 50),
      "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    ),
    (
      Array(repeating: 0xAA, count: 131),
      Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
    (
      Array(repeating: 0xAA, count: 131),
      Array(
        ("This is a test using a larger than block-size key and a larger than block-size data. "
          + "The key needs to be hashed before being used by the HMAC algorithm.").utf8),
      "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    ),
  ]

  @Test("HMAC-SHA256 conforms to RFC 4231", arguments: codes)
  func hmac(key: [UInt8], message: [UInt8], code: String) throws {
    let made = try WebhookSignature.plain(secret: "any").hmac(Data(key), Data(message))
    #expect(made.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() == code)
  }
}

import SpecsmithRuntime
import Testing

@Suite("A format")
struct StringFormatTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var format: StringFormat
    var accepted: [String]
    var refused: [String]
    var testDescription: String { format.rawValue }
  }

  @Test(
    "accepts what its standard does, and nothing else",
    arguments: [
      Case(
        format: .dateTime,
        accepted: [
          "2024-02-29T12:30:00Z", "2024-02-29t12:30:00.5z", "1998-12-31T23:59:60Z",
          "1998-12-31T15:59:60.123-08:00",
        ],
        refused: [
          "2024-02-30T12:30:00Z", "2024-02-29 12:30:00Z", "2024-02-29T12:30:00",
          "2024-02-29T12:30:00+0100", "1998-12-31T22:59:60Z", "2024-02-29T12:30:00,5Z",
        ]),
      Case(
        format: .date, accepted: ["2024-02-29"], refused: ["2023-02-29", "2024-2-29", "20240229"]),
      Case(
        format: .time, accepted: ["12:30:00Z", "00:29:60+00:30"],
        refused: ["12:30Z", "24:00:00Z", "12:30:00", "23:29:60+00:30"]),
      Case(
        format: .duration, accepted: ["P4Y", "P1M2D", "PT1H30M", "P2W", "PT0S", "P4DT12H30M5S"],
        refused: ["P", "PT", "1D", "P1D2H", "P2D1Y", "P1YT", "P1Y2W", "PT1D", "P1.5D", "P1Y1D"]),
      Case(
        format: .email,
        accepted: ["a@b.c", "a.b+c@d-e.org", "\"a b\"@c.d", "a@[127.0.0.1]", "ü@b.c"],
        refused: ["a", "@b.c", "a@", ".a@b.c", "a..b@c.d", "a b@c.d", "a@-b.c", "a@b.c "]),
      Case(
        format: .hostname, accepted: ["a", "a.b-c.d1", "xn--nxasmq6b"],
        refused: ["", "-a", "a-", "a..b", ".a", "a_b", String(repeating: "a", count: 64)]),
      Case(
        format: .ipv4, accepted: ["0.0.0.0", "255.255.255.255"],
        refused: ["256.0.0.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.4 "]),
      Case(
        format: .ipv6,
        accepted: [
          "::", "::1", "1::", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4", "1:2:3:4:5:6:1.2.3.4",
          "1::8",
        ],
        refused: [
          "", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "1::2::3",
          "1:2:3:4:5:6:7:", "::1%eth0", "1:2:3:4:5:6:7::8", "::1.2.3",
        ]),
      Case(
        format: .uri,
        accepted: [
          "http://a.b/c?d#e", "urn:isbn:1", "mailto:a@b.c", "http://[::1]:80/",
          "http://a:@b/", "ldap://h/c=GB?o?s",
        ],
        refused: [
          "", "/a", "a", "//a/b", "http://a b", "http://[::1", "http://a/%zz",
          "http://a/<b>", "http://a:b/", "1a:b", "http://ü/",
        ]),
      Case(
        format: .uriReference, accepted: ["/a", "", "a/b:c", "#x", "http://a"],
        refused: ["\\a", "a b", "#a#b"]),
      Case(
        format: .uuid,
        accepted: [
          "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
          "2EB8AA08-AA98-11EA-B4AA-73B441D16380",
        ],
        refused: [
          "2eb8aa08aa9811eab4aa73b441d16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1638",
          "2eb8aa08-aa98-11ea-b4aa-73b441d1638g",
        ]),
      Case(format: .jsonPointer, accepted: ["", "/", "/a~0b/~1"], refused: ["a", "/~", "/~2"]),
      Case(format: .regex, accepted: ["^a$"], refused: ["(", #"\a"#]),
      Case(format: .byte, accepted: ["", "//4="], refused: ["//4", "a b="]),
    ])
  func formats(test: Case) {
    for text in test.accepted { #expect(test.format.accepts(text), "\(text)") }
    for text in test.refused { #expect(!test.format.accepts(text), "\(text)") }
  }
}

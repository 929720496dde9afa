@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("String formats")
struct StringFormatTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var format: StringFormat
    var accepted: [String]
    var refused: [String]
    var testDescription: String { format.rawValue }
  }

  @Test(
    "A format accepts what its standard allows, and nothing else",
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

  @Test(
    "A format conforms to its standard where the suite has no test",
    arguments: [
      Case(
        format: .dateTime,
        accepted: ["1969-12-31T23:59:60Z", "2017-01-01T00:59:60+01:00", "0000-01-01T00:00:00Z"],
        refused: ["1998-12-30T23:59:60Z", "2016-12-31T00:59:60+01:00"]),
      Case(
        format: .dateTimeLocal, accepted: ["2024-02-29T12:30:00", "2024-02-29t12:30:60.5"],
        refused: ["2024-02-30T12:30:00", "2024-02-29T12:30:00Z", "2024-02-29", "12:30:00"]),
      Case(
        format: .timeLocal, accepted: ["12:30:00", "12:30:00.25", "12:44:60"],
        refused: ["12:30", "12:30:00Z", "12:30:00+01:00", "12:30:00,5", "24:00:00", ""]),
      Case(
        format: .httpDate,
        accepted: [
          "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
          "Sun Nov  6 08:49:37 1994", "Sun Nov 16 08:49:37 1994", "Sat, 31 Dec 2016 23:59:60 GMT",
        ],
        refused: [
          "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC",
          "sun, 06 Nov 1994 08:49:37 GMT",
          "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 31 Nov 1994 08:49:37 GMT",
          "Sun, 06 Nov 94 08:49:37 GMT",
          "Sun, 06 Nov 1994 08:49:37.5 GMT", "Sun, 06 Nov 1994 08:49:60 GMT",
          "Sun, 06-Nov-94 08:49:37 GMT", "Sun Nov 6 08:49:37 1994", "Sun, 06 Nov 1994 24:00:00 GMT",
        ]),
      Case(
        format: .email,
        accepted: [
          "\"\"@b.c", #""a\"b"@c.d"#, "a@[001.002.003.004]", "a@[ipv6:1::8]", "a@xn--ls8h.la",
        ],
        refused: [
          "\"a@b.c", "\"a\u{7F}\"@b.c", "a@[I1.2.3.4]", "a@[1.2.3.4", "a@[IPv6:1.2.3.4]", "a@ü.c",
          "a@b.c.", "a@b@c.d",
        ]),
      Case(
        format: .idnEmail, accepted: ["ü@ü.de", "a@b.c", "a@[127.0.0.1]", "\"ü ü\"@b.c"],
        refused: ["ü", "a@ü..de", "a@-ü.de", "a@Ü.de", "a@ü\u{3002}de", "a@"]),
      Case(
        format: .hostname,
        accepted: ["XN--BCHER-KVA.example", "ab--cd.example", "1.2", "a.xn--4db"],
        refused: ["xn--bcher-kv", "xn--", "xn--ls8h.la", "1a.xn--4db", "bücher.example", "a b"]),
      Case(
        format: .idnHostname,
        accepted: [
          "bücher.example", "xn--bcher-kva.example", "a.א",
          "ü" + String(repeating: ".aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaü", count: 5),
        ],
        refused: ["Bücher.example", "bu\u{308}cher.example", "☃.net", "ü-", "a b", "ü_b"]),
      Case(
        format: .ipv4CIDR, accepted: ["10.0.0.0/8", "0.0.0.0/0", "192.168.1.1/32"],
        refused: ["10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/08", "10.0.0/8", "::1/8"]),
      Case(
        format: .ipv6CIDR, accepted: ["2001:db8::/32", "::1/128", "::/0", "::ffff:1.2.3.4/96"],
        refused: ["::1", "::1/", "::1/129", "::1/-1", "10.0.0.0/8", "::1/1/1"]),
      Case(
        format: .uri,
        accepted: ["a:", "a://", "x://@:/", "http://[v1.a:b]/", "a:/b:c", "http://h?q?/#f?/"],
        refused: [
          "http://[::1]x/", "http://[v1]/", "http://a@b@c/", "http://a/#b#c", "a:%4", "http://[]/",
        ]
      ),
      Case(
        format: .iri, accepted: ["http://ü/ü?\u{E000}#ü", "a:b"],
        refused: [
          "http://ü/\u{E000}", "http://ü/#\u{E000}", "http://ü/\u{202E}", "a:\u{FFFE}", "ü:a", "ü",
        ]),
      Case(
        format: .iriReference, accepted: ["ü", "/ü?\u{E000}", ""],
        refused: ["ü:a", "ü b", "\u{E000}"]),
      Case(
        format: .uriTemplate, accepted: ["{=a}", "{+a:9999,b*}", "{a%20b}", "ü\u{E000}"],
        refused: ["{a:}", "{a*:1}", "{a.}", "{.}", "{a{b}}", "%4", "{a%4}", "{ü}", "{-a}"]),
      Case(
        format: .relativeJSONPointer, accepted: ["0", "10#", "1/~01"],
        refused: ["0+1", "1-1#", "1a", "#", "00", "1~0"]),
      Case(
        format: .byte, accepted: ["YQ==", "YWI=", "YWJj", "YWJjZA==", "+/+/"],
        refused: ["YQ", "YQ=", "Y===", "=", "====", "YQ==YQ==", "YQ==\n", "YW Jj", "-_-_", "ü"]),
      Case(
        format: .base64URL, accepted: ["", "YQ", "YQ==", "YWI", "YWI=", "YWJj", "-_-_"],
        refused: ["Y", "YQ=", "YWI==", "+/+/", "YWJj=", "YW Jj"]),
      Case(format: .character, accepted: ["a", "ü", "😀", "\n"], refused: ["", "ab", "u\u{308}"]),
      Case(
        format: .language,
        accepted: [
          "de", "de-AT", "zh-cmn-Hans-CN", "es-419", "de-CH-1901", "sl-rozaj-biske", "x-a-b",
          "en-x-a",
          "en-a-bcd-b-x1", "i-klingon", "en-GB-oed", "art-lojban", "DE-at",
        ],
        refused: [
          "", "d", "de-", "de_AT", "de-a", "x", "de--AT", "i-unknown", "abcdefghi", "en-x", "419",
        ]
      ),
      Case(
        format: .mediaRange,
        accepted: [
          "*/*", "text/*", "text/html", "a/b;c=d", "a/b ; c=\"d \\\" e\" ;", "application/a.b+json",
          "*/*;q=0.5",
        ],
        refused: [
          "", "*", "text", "*/html", "text/", "a/b;c", "a/b;c=", "a/b; c = d", "a/b;c=\"d", "a/b ",
        ]
      ),
      Case(
        format: .structuredFieldBinary, accepted: ["::", ":aGk=:", ":aGk:"],
        refused: ["", ":", ":aGk=", "aGk=", ":a:", ":a k=:"]),
      Case(
        format: .structuredFieldBoolean, accepted: ["?0", "?1"],
        refused: ["", "?", "?2", "1", "?1 "]),
      Case(
        format: .structuredFieldString, accepted: ["\"\"", "\"a b\"", #""a\"\\""#],
        refused: ["", "a", "\"", "\"a", #""\a""#, "\"ü\"", "\"\t\"", "\"a\"b"]),
      Case(
        format: .structuredFieldToken, accepted: ["a", "*", "a:b/c", "A1!"],
        refused: ["", "1a", ":a", "a b", "ü", "a\""]),
    ])
  func formatsBesideTheSuite(test: Case) {
    for text in test.accepted { #expect(test.format.accepts(text), "\(text)") }
    for text in test.refused { #expect(!test.format.accepts(text), "\(text)") }
  }
}

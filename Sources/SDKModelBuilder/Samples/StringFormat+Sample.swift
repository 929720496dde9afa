import SDKModel

extension StringFormat {
  /// A string with the format.
  package var sample: String {
    switch self {
    case .dateTime: "2024-01-01T00:00:00Z"
    case .date: "2024-01-01"
    case .time: "12:00:00Z"
    case .duration: "P1D"
    case .dateTimeLocal: "2024-01-01T00:00:00"
    case .timeLocal: "12:00:00"
    case .httpDate: "Mon, 01 Jan 2024 00:00:00 GMT"
    case .email, .idnEmail: "someone@example.com"
    case .hostname, .idnHostname: "example.com"
    case .ipv4: "192.0.2.1"
    case .ipv6: "2001:db8::1"
    case .ipv4CIDR: "192.0.2.0/24"
    case .ipv6CIDR: "2001:db8::/32"
    case .uri, .uriReference, .iri, .iriReference, .uriTemplate: "https://example.com/"
    case .uuid: "2f1a7c0e-5d3b-4c8a-9e6f-0b1d2c3e4f5a"
    case .jsonPointer: "/example"
    case .relativeJSONPointer: "0/example"
    case .regex: "^example$"
    case .byte, .base64URL: "ZXhhbXBsZTEy"
    case .character: "a"
    case .language: "en"
    case .mediaRange: "text/plain"
    case .structuredFieldBinary: ":ZXhhbXBsZTEy:"
    case .structuredFieldBoolean: "?1"
    case .structuredFieldString: "\"example\""
    case .structuredFieldToken: "example"
    }
  }

  /// A pattern that only strings with the format match; `nil` if only the sample is known to have
  /// it.
  var certainPattern: String? {
    switch self {
    case .email, .idnEmail: "^[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@[a-z0-9]+(\\.[a-z]+)+$"
    case .hostname, .idnHostname: "^[a-z0-9]+(\\.[a-z0-9]+)*$"
    case .uri, .uriReference, .iri, .iriReference, .uriTemplate:
      "^https?://[a-z0-9]+(\\.[a-z0-9]+)+(/[A-Za-z0-9._-]+)*/?$"
    case .ipv4: "^[1-9][0-9]?(\\.[1-9][0-9]?){3}$"
    case .uuid: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
    case .date: "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$"
    case .dateTime:
      "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3])(:[0-5][0-9]){2}Z$"
    case .language: "^[a-z]{2}(-[A-Z]{2})?$"
    default: nil
    }
  }
}

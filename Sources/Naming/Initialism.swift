/// Abbreviations that Swift's API Design Guidelines write in uniform case.
package enum Initialism {
  /// The spelling of an initialism, or of its plural, inside of a name; `nil` for other words.
  package static func spelling(_ word: String) -> String? {
    guard (2...longest).contains(word.utf8.count) else { return nil }
    let lower = word.lowercased()
    if known.contains(lower) { return lower.uppercased() }
    if plurals.contains(lower) { return lower.dropLast().uppercased() + "s" }
    return nil
  }

  /// The length of the longest of them.
  private static let longest = 5

  private static let plurals: Set = [
    "acls", "apis", "arns", "cpus", "gpus", "ids", "ips", "pdfs", "sdks", "uris", "urls", "uuids",
    "vms", "vpcs", "vpns",
  ]

  // The list is closed: an addition would rename existing declarations.
  private static let known: Set = [
    "acl", "api", "arn", "cidr", "cpu", "css", "csv", "cvv", "dns", "ftp", "gif", "gpu", "html",
    "http", "https", "iban", "id", "io", "ip", "jpeg", "json", "jwt", "llm", "mcp", "mime",
    "os", "pdf", "pem", "png", "qr", "ram", "sdk", "sha", "sla", "sms", "smtp", "sql", "ssh",
    "ssl", "sso", "svg", "tcp", "tls", "ttl", "tv", "udp", "ui", "uri", "url", "usb", "utc", "utf",
    "uuid", "vm", "vpc", "vpn", "xml", "yaml",
  ]
}

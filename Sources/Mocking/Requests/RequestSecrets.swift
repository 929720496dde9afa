import DocumentTree
import OpenAPIDocument
import SDKModel
import TextGrammar

/// Replaces the credentials in requests, so that records and logs have no secrets.
public struct RequestSecrets: Sendable {
  static let mark = "<redacted>"

  /// The names of headers, parameters and cookies that are credentials by the document.
  private let credentials: Set<String>
  /// The names of properties with the format `password`.
  private let passwords: Set<String>

  private static let headers: Set = [
    "authorization", "proxyauthorization", "cookie", "setcookie", "xapikey",
  ]
  private static let endings = [
    "token", "secret", "password", "passwd", "passphrase", "apikey", "accesskey", "privatekey",
    "authorization", "credential", "credentials",
  ]
  private static let longestText = 4_000

  public init(_ document: OpenAPIDescription) {
    var credentials: Set<String> = []
    for (_, scheme) in document.securitySchemes.map({ ($0.name, $0.scheme) }) {
      if case .apiKey(let name, _) = scheme.kind { credentials.insert(Self.plain(name)) }
    }
    self.credentials = credentials
    passwords = Self.passwords(in: document.root.root)
  }

  /// The names of properties whose schema states the format `password`.
  private static func passwords(in root: Node) -> Set<String> {
    var names: Set<String> = []
    var waiting = [root]
    while let node = waiting.popLast() {
      for (key, value) in node.entries {
        if value["format"]?.text == "password" { names.insert(plain(key.text)) }
        waiting.append(value)
      }
      waiting += node.elements
    }
    return names
  }

  private static func plain(_ name: String) -> String {
    String(decoding: name.lowercased().utf8.filter { $0.isLetterOrDigit }, as: UTF8.self)
  }

  func isSecret(_ name: String) -> Bool {
    let plain = Self.plain(name)
    return credentials.contains(plain) || passwords.contains(plain)
      || Self.headers.contains(plain) || Self.endings.contains { plain.hasScalarSuffix($0) }
  }

  /// The path and the query without credentials.
  public func target(of request: MockRequest) -> String {
    guard !request.query.isEmpty else { return request.path }
    let pairs = request.query.split(separator: "&").map { pair -> String in
      let name = pair.prefix { $0 != "=" }
      guard isSecret(EncodedText.decoded(name, plusIsSpace: true) ?? String(name)) else {
        return String(pair)
      }
      return "\(name)=\(Self.mark)"
    }
    return request.path + "?" + pairs.joined(separator: "&")
  }

  func headers(of request: MockRequest) -> [Literal.Member] {
    request.headers.map { field in
      Literal.Member(
        name: field.name, value: .string(isSecret(field.name) ? Self.mark : field.value))
    }
  }

  /// A body without secrets, and with long strings shortened.
  func redacted(_ literal: Literal) -> Literal {
    switch literal {
    case .null, .boolean, .number: return literal
    case .string(let text):
      return text.utf8.count > Self.longestText
        ? .string(String(text.prefix(Self.longestText)) + "…") : literal
    case .array(let elements): return .array(elements.map(redacted))
    case .object(let members):
      return .object(
        members.map { member in
          let isHidden = isSecret(member.name) && Self.canBeSecret(member.value)
          return Literal.Member(
            name: member.name, value: isHidden ? .string(Self.mark) : redacted(member.value))
        })
    }
  }

  /// Whether a value tells something by itself: `{"secret": true}` says what another one is.
  private static func canBeSecret(_ value: Literal) -> Bool {
    switch value {
    case .string, .number, .array: true
    case .null, .boolean, .object: false
    }
  }

  /// What came and what was answered, as one line of JSON.
  public func record(of request: MockRequest, _ result: MockResult) -> String {
    var members = [
      Literal.Member(name: "method", value: .string(request.method)),
      Literal.Member(name: "target", value: .string(target(of: request))),
      Literal.Member(name: "headers", value: .object(headers(of: request))),
    ]
    if let body = result.requestBody {
      members.append(Literal.Member(name: "body", value: redacted(body)))
    } else if !request.body.isEmpty {
      members.append(
        Literal.Member(name: "bodySize", value: .number(ExactDecimal(request.body.count))))
    }
    if let operation = result.operation {
      members.append(Literal.Member(name: "operation", value: .string(operation)))
    }
    members.append(
      Literal.Member(name: "status", value: .number(ExactDecimal(result.response.status))))
    if !result.problems.isEmpty {
      members.append(
        Literal.Member(name: "problems", value: .array(result.problems.map(\.literal))))
    }
    if !result.notes.isEmpty {
      members.append(
        Literal.Member(name: "notes", value: .array(result.notes.map(Literal.string))))
    }
    return Literal.object(members).json
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self)
  }
}

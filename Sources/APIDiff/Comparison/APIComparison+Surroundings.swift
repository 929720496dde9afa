import SDKModel

/// Compares everything but the calls: servers, credentials and webhooks.
extension APIComparison {
  mutating func compareServers() {
    let before = old.servers
    let after = new.servers
    for server in before where !after.contains(where: { $0.address == server.address }) {
      add(
        .serverRemoved, server.text, "the address \(server.text) is not documented any more",
        old: server.location, new: nil, [.server(server.name)])
    }
    for server in after where !before.contains(where: { $0.address == server.address }) {
      add(
        .serverAdded, server.text, "there is the address \(server.text)", old: nil,
        new: server.location, [.server(server.name)])
    }
    if let first = before.first, let second = after.first, first.address != second.address {
      add(
        .defaultServerChanged, "servers", "the API's first address is \(second.text)",
        detail: second.text, old: first.location, new: second.location, [.client])
    }
  }

  mutating func compareCredentials() {
    for credential in old.credentials {
      guard let other = new.credentials.first(where: { $0.name == credential.name }) else {
        continue
      }
      let subject = "credential `\(credential.name)`"
      if credential.kind != other.kind {
        add(
          .credentialChanged, subject,
          "`\(credential.name)` is \(Self.description(of: other.kind)) instead of "
            + Self.description(of: credential.kind), detail: Self.description(of: other.kind),
          old: credential.location, new: other.location, [.credential(credential.name)])
      } else if credential.sources != other.sources {
        let sources = other.sources.isEmpty ? "nowhere" : other.sources.joined(separator: ", ")
        add(
          .credentialSourceChanged, subject, "`\(credential.name)` is granted at \(sources)",
          detail: sources, old: credential.location, new: other.location,
          [.credential(credential.name)])
      }
    }
  }

  private static func description(of kind: Credential.Kind) -> String {
    switch kind {
    case .bearer: "a bearer token"
    case .accessToken: "an access token"
    case .basic: "a name with a password"
    case .header(let name): "a key in the header field `\(name)`"
    case .query(let name): "a key in the query, `\(name)`"
    case .cookie(let name): "a key in the cookie `\(name)`"
    }
  }

  mutating func compareWebhooks() {
    var rest = new.webhooks
    for webhook in old.webhooks {
      let title = "webhook `\(webhook.name)`"
      guard
        let index = rest.firstIndex(where: {
          $0.name == webhook.name && $0.method == webhook.method
        })
      else {
        add(
          .webhookRemoved, title, "the API does not send the \(title) any more",
          old: webhook.location, new: nil, [.webhook(webhook.name)])
        continue
      }
      let other = rest.remove(at: index)
      let use = Change.Use(call: title, direction: .response)
      let site = ComparisonSite(
        subject: title, old: webhook.location, new: other.location,
        elements: [.webhook(webhook.name)])
      add(DeprecationComparison.compare(webhook.deprecation, other.deprecation, at: site), use)
      compare(webhook.payload, other.payload, at: site, use)
    }
    for webhook in rest {
      let title = "webhook `\(webhook.name)`"
      add(
        .webhookAdded, title, "the API sends the \(title)", old: nil, new: webhook.location,
        [.webhook(webhook.name)])
    }
  }
}

extension Server {
  /// The address with its variables.
  fileprivate var text: String {
    address.map { part in
      switch part {
      case .literal(let text): text
      case .variable(let name): "{\(name)}"
      }
    }.joined()
  }
}

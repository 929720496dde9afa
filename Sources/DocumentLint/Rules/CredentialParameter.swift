import DocumentTree
import Naming
import OpenAPIDocument

extension LintRule {
  static let credentialParameter = LintRule(
    .credentialParameter, "A parameter carries a credential, and no security scheme does",
    because: """
      What is a security scheme is given to the client once, is kept out of errors and logs, and can \
      come from the environment. A parameter has to be given in each call; one for the header field \
      `Authorization` is even ignored (OpenAPI 3.1, section 4.8.12).
      """,
    remedy: """
      The actions define the scheme, ask for it in the operations that have the parameter, and remove \
      the parameter. Where the operations ask for another scheme already, they stand in comments.
      """,
    example: """
      paths:
        /pets:
          get:
            operationId: listPets
            parameters: [{name: X-API-Key, in: header, required: true, schema: {type: string}}]
            responses: {'204': {description: None}}
      """
  ) { document in
    var fields: [String] = []
    var uses: [String: [CredentialUse]] = [:]
    for site in document.operations {
      for parameter in site.operation.parameters
      where parameter.in == .header && CredentialName.isCredential(parameter.name) {
        let field = parameter.name.lowercased()
        if uses[field] == nil { fields.append(field) }
        uses[field, default: []].append(CredentialUse(site: site, parameter: parameter))
      }
    }
    var asking: Set<Node> = []
    return fields.compactMap { field in
      guard let found = uses[field],
        let proposal = CredentialProposal(document, found, besides: asking)
      else { return nil }
      asking.formUnion(found.compactMap(\.site.node))
      return proposal.finding
    }
  }
}

/// An operation with a parameter that contains a credential.
private struct CredentialUse {
  var site: OperationSite
  var parameter: ParameterObject
}

/// The actions that replace a parameter by a security scheme.
private struct CredentialProposal {
  private let document: LintedDocument
  private let uses: [CredentialUse]
  private let parameter: ParameterObject
  /// Whether an operation requires another scheme: an overlay could only add an alternative to
  /// that.
  private let statesSecurity: Bool

  /// - Parameter asking: The operations for which earlier proposals add a scheme.
  /// - Returns: `nil` if a security scheme of the document already sends the header field.
  init?(_ document: LintedDocument, _ uses: [CredentialUse], besides asking: Set<Node>) {
    guard let first = uses.first,
      !document.openAPI.securitySchemes.contains(where: { $0.scheme.sends(first.parameter.name) })
    else { return nil }
    self.document = document
    self.uses = uses
    parameter = first.parameter
    statesSecurity =
      document.openAPI.security != nil
      || uses.contains { use in
        use.site.operation.security != nil || use.site.node.map(asking.contains) ?? false
      }
  }

  var finding: Finding {
    let first = uses[0].site.title
    let holders = uses.count == 1 ? first : "\(uses.count) operations (\(first) is the first)"
    return Finding(
      "the header parameter `\(parameter.name)` of \(holders) carries a credential, and no security "
        + "scheme does", at: parameter.location, actions)
  }

  // MARK: Actions

  private var actions: [OverlayAction?] {
    let name = schemeName
    let removals = uses.flatMap(removals)
    let question: String? =
      statesSecurity
      ? "is it needed beside what the operation asks for, or in its place?"
      : removals.count < Set(uses.map(\.parameter.location)).count
        ? "the parameter stands in another file: can it be removed there?" : nil
    let requirement = OverlayValue.mapping(name, .sequence([]))
    let isRequired = uses.allSatisfy(\.parameter.isRequired)
    let security = OverlayValue.mapping(
      "security", .sequence(isRequired ? [requirement] : [requirement, .mapping([])]))
    let isEverywhere = uses.count == document.operations.count
    var actions = [addition(as: name, question)]
    if isEverywhere {
      actions.append(document.update(document.root, security, question: question))
    } else {
      actions += uses.map { document.update($0.site.node, security, question: question) }
    }
    return actions
      + removals.map { document.remove($0, question: question) }
  }

  private var schemeName: String {
    let taken = Set(document.openAPI.securitySchemes.map(\.name))
    let words = NameWords.lowercasedWords(parameter.name)
      .drop { $0 == "x" }
    let name = IdentifierStyle.camel.join(Array(words))
    return taken.contains(name) ? name + "Header" : name
  }

  private func addition(as name: String, _ question: String?) -> OverlayAction? {
    let isSwagger = document.openAPI.version == .v20
    let added = OverlayValue.mapping(name, scheme(isSwagger: isSwagger))
    if isSwagger {
      guard let holder = document.root["securityDefinitions"] else {
        return document.update(
          document.root, .mapping("securityDefinitions", added), question: question)
      }
      return document.update(holder, added, question: question)
    }
    let components = document.root["components"]
    if let holder = components?["securitySchemes"] {
      return document.update(holder, added, question: question)
    }
    let schemes = OverlayValue.mapping("securitySchemes", added)
    return components.map { document.update($0, schemes, question: question) }
      ?? document.update(document.root, .mapping("components", schemes), question: question)
  }

  /// A security scheme that sends the parameter's header field.
  private func scheme(isSwagger: Bool) -> OverlayValue {
    let key = OverlayValue.mapping([
      ("type", .text("apiKey")), ("in", .text("header")), ("name", .text(parameter.name)),
    ])
    guard parameter.name.lowercased() == "authorization" else { return key }
    // If examples show a word before the credential, it is the name of the HTTP scheme.
    let shown = (parameter.schema.map(document.exampleValues.values) ?? []).compactMap(\.string)
    let prose = Prose(parameter.description ?? parameter.schema?.annotations.description ?? "")
    func isShown(_ word: String) -> Bool {
      shown.isEmpty
        ? prose.mentions(word + " ") : shown.allSatisfy { $0.lowercased().hasPrefix(word + " ") }
    }
    if isShown("basic") {
      return isSwagger
        ? .mapping("type", .text("basic"))
        : .mapping([("type", .text("http")), ("scheme", .text("basic"))])
    }
    guard isShown("bearer"), !isSwagger else { return key }
    return .mapping([("type", .text("http")), ("scheme", .text("bearer"))])
  }

  /// The parameter's nodes in the operation and in its path item.
  private func removals(_ use: CredentialUse) -> [Node] {
    let path = document.root["paths"]?[use.site.operation.path]
    let target = document.index.mapping(at: use.parameter.location)
    let reference = target.flatMap { JSONPointer(from: document.root, to: $0) }
    let elements =
      (use.site.node.map { $0.elements(of: "parameters") } ?? [])
      + (path.map { $0.elements(of: "parameters") } ?? [])
    return elements.filter { element in
      if let text = element["$ref"]?.string, text.hasPrefix("#") {
        return JSONPointer(fragment: text.dropFirst()) == reference
      }
      return element == target
    }
  }
}

/// Recognizes names of header fields that contain credentials.
enum CredentialName {
  static func isCredential(_ name: String) -> Bool {
    let words = NameWords.lowercasedWords(name).drop { $0 == "x" }
    guard let last = words.last else { return false }
    let before = words.dropLast().last ?? ""
    switch last {
    case "authorization": return words.count == 1
    case "apikey": return true
    case "key":
      return ["api", "access", "subscription", "app", "application", "auth", "secret"]
        .contains(before)
    case "token":
      return words.count == 1 || ["api", "access", "auth", "session", "bearer"].contains(before)
    default: return false
    }
  }
}

extension SecuritySchemeObject {
  /// Whether the scheme sends the credential in a header field of this name.
  fileprivate func sends(_ field: String) -> Bool {
    switch kind {
    case .apiKey(let name, in: let location):
      location == .header && name.lowercased() == field.lowercased()
    case .http, .oauth2, .openIDConnect: field.lowercased() == "authorization"
    case .mutualTLS: false
    }
  }
}

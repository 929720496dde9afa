import DocumentTree
import OpenAPIDocument
import SDKModel
import SDKModelBuilder
import SchemaChecking
import TextGrammar

/// Checks the parameters and the body of a request.
struct RequestCheck {
  struct Outcome {
    var problems: [Problem] = []
    var isUnsupported = false
    /// The body, if it is a JSON value or a form.
    var body: Literal?
    /// The values of parameters, by their places and names.
    var parameters: [ParameterName: Literal] = [:]
    /// Names in the query that the document does not know.
    var unknownNames: [String] = []
  }

  struct ParameterName: Hashable {
    var place: ParameterLocation
    var name: String
  }

  let document: OpenAPIDescription
  let typing: TextTyping

  /// The header fields that other parts of the document describe (OpenAPI 3.1, section 4.8.12.2).
  private static let describedElsewhere: Set = ["accept", "content-type", "authorization"]

  func outcome(
    of request: MockRequest, _ query: [(name: String, value: String)],
    pathValues: [String: String], _ operation: OperationObject, _ check: inout SchemaCheck
  ) -> Outcome {
    var outcome = Outcome()
    let sentCookies = request.cookies
    let decodedCookies = sentCookies.map {
      (name: EncodedText.decoded($0.name) ?? $0.name, value: $0.value.withoutQuotes)
    }
    let readings = operation.parameters.map { ParameterReading(parameter: $0, typing: typing) }
    let names = RequestNames(readings, document)
    let shares = QueryShares(readings, query)
    for (position, var reading) in readings.enumerated() {
      let parameter = reading.parameter
      let read: ParameterReading.Outcome
      switch parameter.in {
      case .path:
        read = pathValues[parameter.name].map(reading.read(path:)) ?? .absent
      case .query:
        reading.freeNames = names.free(query.map(\.name), for: parameter)
        read = reading.read(query: shares.pairs(of: position))
      case .querystring: read = wholeQuery(request.query, reading)
      case .header:
        guard !Self.describedElsewhere.contains(parameter.name.lowercased()) else { continue }
        read = request.header(parameter.name).map(reading.read(header:)) ?? .absent
      case .cookie:
        let cookies = reading.isEscaped ? sentCookies : decodedCookies
        reading.freeNames = names.free(cookies.map(\.name), for: parameter)
        read = reading.read(cookies: cookies)
      }
      add(read, of: parameter, to: &outcome, &check)
    }
    outcome.unknownNames = names.unknown(query.map(\.name))
    if let description = operation.requestBody {
      let body = BodyCheck(description: description, typing: typing, document: document.root.root)
        .outcome(of: request.body, contentType: request.header("Content-Type"), &check)
      outcome.problems += body.problems
      outcome.isUnsupported = body.isUnsupported
      outcome.body = body.value
    }
    return outcome
  }

  private func add(
    _ read: ParameterReading.Outcome, of parameter: ParameterObject, to outcome: inout Outcome,
    _ check: inout SchemaCheck
  ) {
    let place = Self.place(parameter.in)
    switch read {
    case .absent:
      if parameter.isRequired, parameter.in != .path {
        outcome.problems.append(
          Problem(
            place, named: parameter.name, "is missing, and required", location: parameter.location))
      }
    case .broken(let message):
      outcome.problems.append(
        Problem(place, named: parameter.name, message, location: parameter.location))
    case .value(let raw):
      if parameter.allowsEmptyValue, case .text("") = raw { return }
      let wanted = parameter.schema.map { [$0] } ?? []
      let value = typing.literal(raw, wanted, &check)
      let key = ParameterName(place: parameter.in, name: parameter.name)
      outcome.parameters[key] = value
      guard let schema = parameter.schema else { return }
      let node = value.tree.root
      if case .differs(let mismatch) = check.outcome(of: node, against: schema) {
        outcome.problems.append(
          Problem(place, named: parameter.name, mismatch, in: node, document: document.root.root))
      }
    }
  }

  private func wholeQuery(_ query: String, _ reading: ParameterReading) -> ParameterReading.Outcome
  {
    let parameter = reading.parameter
    guard !query.isEmpty else { return .absent }
    if parameter.contentType.map({ ContentKind(MediaTypeName($0)) }) == .urlEncodedForm {
      let pairs = EncodedText.pairs(query) ?? []
      let properties = pairs.map { pair in
        RawValue.Property(
          name: pair.name,
          value: .text(EncodedText.decoded(pair.value, plusIsSpace: true) ?? pair.value))
      }
      let wanted = parameter.schema.map { [$0] } ?? []
      return .value(.object(ParameterReading.joined(properties, typing, wanted)))
    }
    return reading.read(query: [(parameter.name, query)])
  }

  private static func place(_ location: ParameterLocation) -> Problem.Place {
    switch location {
    case .path: .path
    case .query, .querystring: .query
    case .header: .header
    case .cookie: .cookie
    }
  }
}

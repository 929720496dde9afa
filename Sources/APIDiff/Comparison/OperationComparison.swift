import SDKModel

/// Compares two versions of one call.
struct OperationComparison {
  let before: Operation
  let after: Operation

  private var title: String { after.title }
  private var request: Change.Use { Change.Use(call: title, direction: .request) }

  /// The site of a part of the call.
  private func site(_ suffix: String) -> ComparisonSite {
    ComparisonSite(
      subject: suffix.isEmpty ? title : title + " " + suffix, old: before.location,
      new: after.location,
      elements: before.element == after.element
        ? [before.element] : [before.element, after.element])
  }

  func compare(into result: inout APIComparison) {
    let site = site("")
    result.add(
      DeprecationComparison.compare(before.deprecation, after.deprecation, at: site), request)
    compareIDs(site, into: &result)
    if before.server != after.server {
      let server = after.server ?? "the API's own address"
      result.add(
        .operationServerChanged, title, "\(title) is at \(server)", detail: server,
        old: before.location, new: after.location, site.elements)
    }
    SecurityComparison(before: before, after: after).compare(into: &result)
    compareParameters(into: &result)
    compareBodies(into: &result)
    ResponseComparison(before: before, after: after).compare(into: &result)
  }

  private func compareIDs(_ site: ComparisonSite, into result: inout APIComparison) {
    let old = before.hasOwnID ? before.id : nil
    let new = after.hasOwnID ? after.id : nil
    guard old != new else { return }
    let message =
      switch (old, new) {
      case (let old?, let new?): "\(title) has the id `\(new)` instead of `\(old)`"
      case (let old?, nil): "\(title) has not got the id `\(old)` any more"
      default: "\(title) has the id `\(after.id)`"
      }
    result.add(
      .operationRenamed, title, message, detail: "\(old ?? "none") → \(new ?? "none")",
      old: before.location, new: after.location, site.elements)
  }

  // MARK: Parameters

  private func compareParameters(into result: inout APIComparison) {
    // Path parameters are matched by their position in the path.
    let oldNames = before.pathVariables
    let newNames = after.pathVariables
    func key(_ parameter: Parameter, _ names: [String]) -> String {
      if parameter.in == .path, let index = names.firstIndex(of: parameter.name) {
        return "path \(index)"
      }
      let name = parameter.in == .header ? parameter.name.lowercased() : parameter.name
      return parameter.in.rawValue + " " + name
    }
    var rest = after.parameters
    for parameter in before.parameters {
      let index = rest.firstIndex {
        key($0, newNames) == key(parameter, oldNames)
      }
      if let index {
        compare(parameter, rest.remove(at: index), into: &result)
      } else {
        let name = "\(parameter.in.rawValue) parameter `\(parameter.name)`"
        result.add(
          .parameterRemoved, title + " " + name, "\(title) does not take the \(name) any more",
          old: parameter.location, new: after.location, [before.element(of: parameter)])
      }
    }
    for parameter in rest {
      let name = "\(parameter.in.rawValue) parameter `\(parameter.name)`"
      result.add(
        parameter.isRequired ? .requiredParameterAdded : .parameterAdded, title + " " + name,
        parameter.isRequired ? "\(title) needs the \(name)" : "\(title) takes the \(name)",
        old: before.location, new: parameter.location, [after.element(of: parameter)])
    }
  }

  private func compare(
    _ old: Parameter, _ new: Parameter, into result: inout APIComparison
  ) {
    let name = "\(new.in.rawValue) parameter `\(new.name)`"
    let elements = [before.element(of: old), after.element(of: new)]
    let site = ComparisonSite(
      subject: title + " " + name, old: old.location, new: new.location,
      elements: elements[0] == elements[1] ? [elements[0]] : elements)
    var comparison = ParameterTypeComparison(values: result.values)
      .compare(old, new, at: site)
    if old.isRequired != new.isRequired {
      comparison.add(
        new.isRequired ? .parameterBecameRequired : .parameterBecameOptional, at: site,
        new.isRequired
          ? "the \(name) of \(title) cannot be left out any more"
          : "the \(name) of \(title) can be left out")
    }
    if (old.style, old.explode, old.isJSON) != (new.style, new.explode, new.isJSON),
      matters(old) || matters(new)
    {
      comparison.add(
        .parameterStyleChanged, at: site,
        "the \(name) of \(title) is written as \(Self.style(new)) instead of \(Self.style(old))",
        detail: "\(Self.style(old)) → \(Self.style(new))")
    }
    comparison.append(DefaultComparison.compare(old.defaultValue, new.defaultValue, at: site))
    comparison.append(DeprecationComparison.compare(old.deprecation, new.deprecation, at: site))
    result.add(comparison, request)
  }

  /// Whether a change of the parameter's style is visible on the wire: most styles write a single
  /// value in the same way.
  private func matters(_ parameter: Parameter) -> Bool {
    if parameter.isJSON || [.label, .matrix, .cookie].contains(parameter.style) { return true }
    switch parameter.type.kind {
    case .array, .map, .named, .json: return true
    default: return false
    }
  }

  private static func style(_ parameter: Parameter) -> String {
    parameter.isJSON
      ? "JSON" : parameter.style.rawValue + (parameter.explode ? ", exploded" : ", not exploded")
  }

  // MARK: Bodies

  private func compareBodies(into result: inout APIComparison) {
    let subject = title + " request body"
    switch (before.body, after.body) {
    case (nil, let body?):
      result.add(
        body.isRequired ? .requiredBodyAdded : .bodyAdded, subject,
        body.isRequired ? "\(title) must have a body" : "\(title) can have a body",
        old: before.location, new: body.location, [bodyElement(after)])
    case (let body?, nil):
      result.add(
        .bodyRemoved, subject, "\(title) has no body any more", old: body.location,
        new: after.location, [bodyElement(before)])
    case (let old?, let new?):
      if old.isRequired != new.isRequired {
        result.add(
          new.isRequired ? .bodyBecameRequired : .bodyBecameOptional, subject,
          new.isRequired
            ? "the body of \(title) cannot be left out any more"
            : "the body of \(title) can be left out",
          old: old.location, new: new.location, [bodyElement(before), bodyElement(after)])
      }
      ContentComparison(subject: subject, use: request, elements: [bodyElement(before)])
        .compare(
          before.exchange.request?.contents ?? [], after.exchange.request?.contents ?? [],
          old: old.location, new: new.location, into: &result)
    case (nil, nil): break
    }
  }

  private func bodyElement(_ operation: Operation) -> SDKElement { .body(operation.key) }
}

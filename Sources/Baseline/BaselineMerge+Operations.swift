import SDKModel

extension BaselineMerge {
  /// Keeps the order of arguments, former names of calls, and what became of operations that are gone.
  mutating func mergeOperations(_ isSelected: (Operation) -> Bool) {
    var places: [OperationKey: ResourcePath] = [:]
    var calls: Set<String> = []
    sdk.root.visit { path, resource in
      for operation in resource.operations {
        places[operation.key] = path
        calls.insert(path.call(operation.name))
      }
    }
    var additions = ResourceAdditions()
    var retired: [(path: ResourcePath, operation: Operation)] = []
    var orders: [OperationKey: [CallArgument]] = [:]
    let releasedRoot = old.root
    releasedRoot.visit { path, resource in
      for operation in resource.operations {
        guard let current = pairs.operations[operation.key], let place = places[current.key] else {
          if !operation.isLeftover { retired.append((path, operation)) }
          continue
        }
        if !operation.isLeftover { orders[current.key] = order(of: operation, as: current) }
        let isSameCall = path.call(operation.name) == place.call(current.name)
        // Another operation may be called so today.
        guard keepsLeftovers, isSameCall || !calls.contains(path.call(operation.name)),
          let leftover = leftover(of: operation, now: current, isSameCall ? nil : place)
        else { continue }
        additions.add(leftover, isRetired: false, at: path.names[...])
      }
      retired += resource.retired.map { (path, $0) }
    }
    sdk.root.updateOperations { operation in
      if let order = orders[operation.key] { operation.argumentOrder = order }
    }
    guard keepsLeftovers else { return }
    for (path, operation) in retired where isSelected(operation) {
      guard let operation = unavailable(operation) else { continue }
      additions.add(operation, isRetired: true, at: path.names[...])
    }
    additions.apply(to: &sdk.root)
  }

  // MARK: The order of arguments

  private func order(of operation: Operation) -> [CallArgument] {
    var properties: [String] = []
    if case .named(let id)? = operation.body?.type.kind,
      case .record(let record)? = oldTypes[id]?.kind
    {
      properties = record.orderedNames
    }
    return operation.orderedArguments(body: properties) { id in
      guard case .enumeration(let enumeration)? = oldTypes[id]?.kind else { return nil }
      return enumeration
    }
  }

  /// The order of the release, with the names of the newer version.
  private func order(of operation: Operation, as current: Operation) -> [CallArgument] {
    let names = operation.pathNames(in: current)
    return order(of: operation).map { argument in
      switch argument {
      case .parameter(.path, let name):
        .parameter(in: .path, name: names[name] ?? name)
      case .parameter(let location, let name):
        operation.counterpart(of: name, in: location, current).map {
          .parameter(in: $0.in, name: $0.name)
        } ?? argument
      case .body, .property: argument
      }
    }
  }

  // MARK: Former calls

  /// The call as callers of the release know it; `nil` if it is the same.
  ///
  /// - Parameter place: The resource of the operation today; `nil` if only arguments may differ.
  private mutating func leftover(
    of operation: Operation, now current: Operation, _ place: ResourcePath?
  ) -> Operation? {
    let names = operation.pathNames(in: current)
    let relabeled = names.filter { ResourcePath.key($0.key) != ResourcePath.key($0.value) }
    let gone = operation.parameters.filter {
      $0.in != .path && operation.counterpart(of: $0.name, in: $0.in, current) == nil
    }
    guard place != nil || !relabeled.isEmpty || !gone.isEmpty else { return nil }
    var result = current
    if place == nil {
      // A resource has one enumeration of outcomes for all methods of a name, and one method that waits.
      if case .oneOfSeveral = current.success.content { return nil }
      result.poll = nil
    }
    result.isLeftover = true
    result.name = operation.name
    let formerNames = Dictionary(names.map { ($0.value, $0.key) }, uniquingKeysWith: { a, _ in a })
    for index in result.parameters.indices where result.parameters[index].in == .path {
      let name = result.parameters[index].name
      result.parameters[index].name = formerNames[name] ?? name
    }
    result.path = result.path.map { part in
      guard case .parameter(let name) = part else { return part }
      return .parameter(formerNames[name] ?? name)
    }
    for var parameter in gone {
      guard let type = resolved(parameter.type) else { return nil }
      parameter.type = type
      parameter.deprecation = text.retired(parameter.deprecation)
      result.parameters.append(parameter)
    }
    result.argumentOrder = order(of: operation)
    result.deprecation =
      if let place {
        text.renamed(to: place.call(current.name))
      } else if !gone.isEmpty {
        text.withoutParameters(gone.map { ResourcePath.key($0.name) })
      } else {
        text.relabeled(relabeled.values.map(ResourcePath.key).sorted())
      }
    return result
  }

  // MARK: Operations that are gone

  /// The declaration of an operation that cannot be called; `nil` if it needs a type that cannot be added.
  private mutating func unavailable(_ operation: Operation) -> Operation? {
    var result = operation
    result.argumentOrder = order(of: operation)
    result.deprecation = text.retired(operation.deprecation)
    result.poll = nil
    result.startedWork = nil
    result.pagination = nil
    result.failures = []
    result.exchange = Exchange()
    for index in result.parameters.indices {
      guard let type = resolved(result.parameters[index].type) else { return nil }
      result.parameters[index].type = type
    }
    if var body = result.body {
      guard let type = resolved(body.type) else { return nil }
      body.type = type
      result.body = body
    }
    result.success.outcomes = []
    switch result.success.content {
    case .json(let type, let contentType):
      guard let type = resolved(type) else { return nil }
      result.success.content = .json(type, contentType: contentType)
    case .stream(var stream):
      switch stream.element {
      case .json(let type):
        guard let type = resolved(type) else { return nil }
        stream.element = .json(type)
      case .event(let type, let data):
        guard let type = resolved(type) else { return nil }
        stream.element = .event(type, data: data)
      case .undescribedEvent: break
      }
      result.success.content = .stream(stream)
    case .oneOfSeveral: result.success.content = .nothing
    case .nothing, .text, .bytes, .location: break
    }
    return result
  }
}

extension Resource {
  /// Calls a function with the resource and all nested resources, each before those below it.
  fileprivate func visit(
    _ path: ResourcePath = ResourcePath(), _ body: (ResourcePath, Resource) -> Void
  ) {
    body(path, self)
    for child in children { child.visit(ResourcePath(names: path.names + [child.name]), body) }
  }
}

extension Operation {
  /// The parameter of a newer version that callers state by the same label: the same one, or a new one
  /// that is spelled in another way or is sent in another part of the request.
  fileprivate func counterpart(
    of name: String, in location: Parameter.Location, _ newer: Operation
  ) -> Parameter? {
    newer.parameter(name, in: location)
      ?? newer.parameters.first {
        ResourcePath.key($0.name) == ResourcePath.key(name) && parameter($0.name, in: $0.in) == nil
      }
  }

  private func parameter(_ name: String, in location: Parameter.Location) -> Parameter? {
    parameters.first { $0.in == location && $0.name == name }
  }

  /// The names of the variables of the path in a newer version, by their names in this one.
  fileprivate func pathNames(in other: Operation) -> [String: String] {
    let (mine, others) = (pathVariables, other.pathVariables)
    guard mine.count == others.count else { return [:] }
    return Dictionary(zip(mine, others).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }
}

import OpenAPIDocument
import SDKModel
import TextGrammar

extension Mock {
  /// What a request needs and nothing has created; `nil` if everything is there.
  func missingResource(_ call: Call) -> Problem? {
    let use = resources.uses[call.position]
    for (position, name) in zip(use.items, use.names) {
      if position == call.path.count - 1, use.role == .replace { continue }
      let id = call.id(at: position)
      if store.item(id, in: call.collection(above: position)) == nil {
        return Problem(.path, named: name, "names \(JSONString.quoted(id)), which was not created")
      }
    }
    return nil
  }

  /// Stores what the request changes, and responds with what is stored.
  mutating func applyState(to body: inout ResponseBody, _ call: Call) {
    let use = resources.uses[call.position]
    switch use.role {
    case .create: create(call, use, &body)
    case .list: list(call, &body)
    case .read: read(call, use, &body)
    case .change, .replace: change(call, use, &body)
    case .delete:
      if let position = use.items.last {
        store.remove(call.id(at: position), in: call.collection(above: position))
        body.source = body.literal == nil ? "deleted" : body.source + ", deleted"
      }
    case .other: break
    }
  }

  // MARK: One resource

  private mutating func create(
    _ call: Call, _ use: ResourcePaths.Use, _ body: inout ResponseBody
  ) {
    guard let made = body.literal, let schema = body.schema, let name = use.names.last,
      let place = ResourceIdentity.place(in: made, named: name)
    else {
      body.notes.append("what was created has no id, so it cannot be asked for")
      return
    }
    guard isSmall(call.checked.body, &body) else { return }
    let path = call.collection(above: call.path.count)
    let item = filled(made, at: place.path, from: call.checked.body, schema)
    let number = store.nextNumber(in: path)
    let given = call.checked.body?[place.name]
    var ids = ResourceIdentity.candidates(item.value(at: place.full) ?? .null, number: number)
    if let given { ids.insert(given, at: 0) }
    for id in ids {
      let chosen = item.setting(at: place.full[...], to: id)
      guard let text = ResourceIdentity.text(id),
        store.item(text, in: path) == nil || id == given,
        bodies.values.agrees(chosen, with: schema)
      else { continue }
      let own = place.path.isEmpty ? chosen : chosen.value(at: place.path) ?? chosen
      let kept = own.filling(from: call.checked.body)
      guard isSmall(kept, &body) else { return }
      store.set(text, in: path, to: kept)
      body.set(chosen, from: "created")
      return
    }
    body.notes.append("no further id could be made, so this one cannot be asked for")
  }

  private mutating func read(_ call: Call, _ use: ResourcePaths.Use, _ body: inout ResponseBody) {
    guard let position = use.items.last, let made = body.literal, let schema = body.schema,
      let item = store.item(call.id(at: position), in: call.collection(above: position))
    else { return }
    let path = use.names.last.flatMap { ResourceIdentity.place(in: made, named: $0) }?.path ?? []
    body.set(showing(item, in: made, at: path, schema), from: "stored")
  }

  private mutating func change(
    _ call: Call, _ use: ResourcePaths.Use, _ body: inout ResponseBody
  ) {
    guard let position = use.items.last, let name = use.names.last,
      isSmall(call.checked.body, &body)
    else { return }
    let (path, id) = (call.collection(above: position), call.id(at: position))
    let sent = call.checked.body ?? .object([])
    let known = store.item(id, in: path)
    let place = body.literal.flatMap { ResourceIdentity.place(in: $0, named: name) }
    guard let made = body.literal, let schema = body.schema, let place else {
      let item = use.role == .replace ? sent : (known ?? .object([])).merging(sent)
      if item.isObject, isSmall(item, &body) { store.set(id, in: path, to: item) }
      return
    }
    var item =
      use.role == .replace
      ? filled(made, at: place.path, from: sent, schema)
      : showing((known ?? .object([])).merging(sent), in: made, at: place.path, schema)
    let identity = ResourceIdentity.literal(id, like: item.value(at: place.full))
    let named = item.setting(at: place.full[...], to: identity)
    if bodies.values.agrees(named, with: schema) { item = named }
    let own = place.path.isEmpty ? item : item.value(at: place.path) ?? item
    let kept = own.filling(from: sent)
    guard isSmall(kept, &body) else { return }
    store.set(id, in: path, to: kept)
    body.set(item, from: known == nil ? "created" : "changed")
  }

  /// Whether a resource can be kept; if it is too large, a note says so.
  private func isSmall(_ item: Literal?, _ body: inout ResponseBody) -> Bool {
    guard let item, item.json.utf8.count > ResourceStore.itemLimit else { return true }
    body.notes.append(
      "what was sent is not kept: a resource has at most \(ResourceStore.itemLimit / 1024) KB as JSON"
    )
    return false
  }

  // MARK: Values

  /// The largest number of properties of a request that are tried one by one.
  private static let filledLimit = 256

  /// A made value with the properties of a request, as far as its schema allows them.
  ///
  /// - Parameter path: The object in the value whose properties are set.
  private mutating func filled(
    _ made: Literal, at path: [String], from source: Literal?, _ schema: Schema
  ) -> Literal {
    guard case .object(let properties)? = source else { return made }
    let declared = declared(at: path, in: schema)
    let allowed = properties.filter { declared.allows($0.name) }.prefix(Self.filledLimit)
    let whole = allowed.reduce(made) { result, property in
      result.setting(at: (path + [property.name])[...], to: property.value)
    }
    if bodies.values.agrees(whole, with: schema) { return whole }
    var result = made
    for property in allowed {
      let next = result.setting(at: (path + [property.name])[...], to: property.value)
      if bodies.values.agrees(next, with: schema) { result = next }
    }
    return result
  }

  /// A response with a remembered resource in it.
  mutating func showing(
    _ item: Literal, in made: Literal, at path: [String], _ schema: Schema
  ) -> Literal {
    guard case .object(let properties) = item else { return made }
    let declared = declared(at: path, in: schema)
    let shown = Literal.object(properties.filter { declared.allows($0.name) })
    let whole = path.isEmpty ? shown : made.setting(at: path[...], to: shown)
    return bodies.values.agrees(whole, with: schema)
      ? whole : filled(made, at: path, from: item, schema)
  }

  /// The properties of a response's object.
  private struct Declared {
    /// Empty if the schema declares none.
    var names: Set<String>
    /// Those that are only sent to the server.
    var hidden: Set<String>

    func allows(_ name: String) -> Bool {
      (names.isEmpty || names.contains(name)) && !hidden.contains(name)
    }
  }

  private func declared(at path: [String], in schema: Schema) -> Declared {
    let schemas = path.reduce([schema]) { typing.property($1, $0) }
    let names = typing.propertyNames(schemas)
    let hidden = names.filter { name in
      typing.reach(typing.property(name, schemas)).contains { $0.annotations.isWriteOnly }
    }
    return Declared(names: names, hidden: hidden)
  }
}

extension Mock.Call {
  /// The path of the collection whose resource the segment at a position identifies, decoded.
  func collection(above position: Int) -> String {
    path[..<position].map { EncodedText.decoded($0) ?? $0 }.joined(separator: "/")
  }

  func id(at position: Int) -> String { EncodedText.decoded(path[position]) ?? path[position] }
}

extension Literal {
  var isObject: Bool { if case .object = self { true } else { false } }

  /// The same resource with what a request said of it and this response does not tell.
  fileprivate func filling(from sent: Literal?) -> Literal {
    guard case .object(let members)? = sent, case .object(let known) = self else { return self }
    var names = Set(known.map(\.name))
    return .object(
      known + members.filter { $0.value != .null && names.insert($0.name).inserted })
  }
}

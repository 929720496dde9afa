import SDKModel

/// The header fields of responses: a type with a constant for each.
struct ResponseHeadersShape {
  struct Field {
    /// The description of the field that comes first.
    var header: Exchange.Header
    var name: String
    /// The type of the value; optional unless all descriptions require the field.
    var type: SwiftType
    /// Whether all descriptions are deprecated.
    var isDeprecated: Bool

    var deprecation: String? {
      isDeprecated ? "The header field `\(header.name)` is deprecated." : nil
    }
  }

  static let typeName = "ResponseHeaders"

  /// Identifies a field: operations may describe the same name with several types.
  private struct Key: Hashable {
    var name: String
    var type: SwiftType
  }

  let fields: [Field]
  /// The names of each operation's fields.
  private var namesOfOperations: [OperationKey: [String]] = [:]

  /// No header fields.
  init() {
    fields = []
  }

  /// The header fields of all operations.
  ///
  /// - Parameter type: Returns the Swift type of a value.
  init(_ sdk: SDK, _ type: (ValueType) -> SwiftType) {
    var keys: [Key] = []
    var headers: [Key: [Exchange.Header]] = [:]
    var keysOfOperations: [OperationKey: [Key]] = [:]
    sdk.root.visitOperations { operation in
      for header in operation.readHeaders {
        let key = Key(name: header.name, type: header.read.map(type) ?? .string)
        if headers[key] == nil { keys.append(key) }
        headers[key, default: []].append(header)
        if keysOfOperations[operation.key]?.contains(key) != true {
          keysOfOperations[operation.key, default: []].append(key)
        }
      }
    }
    // The first type has the plain name.
    var sources: [Key: String] = [:]
    var known: Set<String> = []
    for key in keys {
      sources[key] = known.insert(key.name).inserted ? key.name : "\(key.name) \(key.type)"
    }
    let assigned = NameScope(style: .lowerCamelCase, reserved: []).assign(Array(sources.values))
    let names = sources.mapValues { assigned[$0] }
    namesOfOperations = keysOfOperations.mapValues { $0.compactMap { names[$0] } }
    fields = keys.compactMap { key in
      guard let all = headers[key], let first = all.first, let name = names[key] else { return nil }
      return Field(
        header: first, name: name,
        type: all.allSatisfy(\.isRequired) || key.type.isOptional ? key.type : .optional(key.type),
        isDeprecated: all.allSatisfy(\.isDeprecated))
    }
  }

  /// The fields whose types are written. A field of an enumeration needs that.
  func fields(in part: SDKPart) -> [Field] {
    fields.filter { field in field.header.read.map(part.contains) ?? true }
  }

  /// The names of the fields that the responses of an operation have.
  func names(of operation: Operation) -> [String] { namesOfOperations[operation.key] ?? [] }
}

extension Operation {
  /// The header fields that clients read.
  fileprivate var readHeaders: [Exchange.Header] {
    exchange.responses.flatMap(\.headers).filter { $0.read != nil }
  }
}

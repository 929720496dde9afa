import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

extension Enumeration.RawType {
  /// The common type of some values; `nil` if they cannot be cases of an enumeration.
  init?(of values: [Node], _ shape: SchemaShape) {
    guard !values.isEmpty, values.allSatisfy({ $0.kind != .mapping && $0.kind != .sequence })
    else { return nil }
    switch shape.inferredTypes {
    // An unquoted `- 1` or `- on` in a list of strings is intended as a string.
    case [.string]:
      self = .string
      return
    case [.boolean]: return nil
    default: break
    }
    if values.allSatisfy({ $0.kind == .string }) {
      self = .string
    } else if values.allSatisfy({ $0.integer != nil }) {
      self = .integer
    } else if values.allSatisfy({ $0.double.map(\.isFinite) ?? false }) {
      self = .number
    } else if values.allSatisfy({ $0.kind == .boolean }) {
      return nil
    } else {
      self = .mixed
    }
  }
}

extension Enumeration {
  /// An enumeration with a case for each value, and warnings about duplicate values.
  ///
  /// Numbers that are equal as `Double`s are stored as JSON, which keeps their digits.
  static func listing(
    _ values: [ListedValue], _ rawType: RawType
  ) -> (enumeration: Enumeration, diagnostics: [Diagnostic]) {
    var seen: Set<Literal> = []
    var cases: [Case] = []
    var diagnostics: [Diagnostic] = []
    for listed in values {
      let value = rawType == .string ? Literal.string(listed.node.text) : Literal(listed.node)
      guard seen.insert(value).inserted else {
        diagnostics.append(
          .warning(
            .duplicateEnumValue, "the value \(value.json) is listed twice",
            at: listed.node.location))
        continue
      }
      cases.append(
        Case(
          value: value, suggestedName: listed.suggestedName,
          documentation: Documentation(description: listed.description),
          location: listed.node.location))
    }
    let isRounded = rawType == .number && Set(cases.map(\.nearestDouble)).count < cases.count
    return (
      Enumeration(rawType: isRounded ? .mixed : rawType, cases: cases), diagnostics
    )
  }
}

extension Enumeration.Case {
  /// The `Double` that represents a number. Several numbers can have the same one.
  fileprivate var nearestDouble: Double? {
    if case .number(let number) = value { number.double } else { nil }
  }
}

extension SchemaShape {
  /// The type of listed values without names.
  func kind(ofListed values: [Node]) -> ValueType.Kind {
    switch inferredTypes {
    case [] where values.allSatisfy { $0.kind == .boolean }: .boolean
    case [.boolean]: .boolean
    case [.number]: .number(.double)
    case [.integer]: .integer(.int64)
    default: .json
    }
  }
}

extension Schema {
  /// Whether `null` in a list of values is intended: not if the type excludes it.
  var allowsNull: Bool { validation.types.isEmpty || validation.isNullable }
}

extension ValueType.Kind {
  /// Whether a value of the document has the type.
  func holds(_ value: Node) -> Bool {
    switch self {
    case .boolean: value.kind == .boolean
    case .integer: value.integer != nil
    case .number: value.kind == .integer || value.kind == .number
    default: true
    }
  }
}

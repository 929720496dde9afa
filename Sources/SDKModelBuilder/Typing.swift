import DocumentTree
import OpenAPIDocument
import SDKModel
import SchemaChecking

/// How closely a type follows its schema.
public enum Typing: String, Sendable, CaseIterable {
  /// A schema that names no type is of the type that its keywords are about, as most documents mean
  /// it: one with `properties` is an object.
  case inferred
  /// A schema that names no type has values of any, as JSON Schema defines it, and what no type of
  /// Swift's can hold exactly is any JSON value that is checked.
  case strict
}

extension TypeBuilder {
  var isStrict: Bool { typing == .strict }

  /// Whether no type can be given that holds every value of the schema.
  func isBeyondTypes(_ shape: SchemaShape) -> Bool {
    var seen: Set<Node> = []
    return isStrict && isBeyondTypes(shape, &seen)
  }

  private func isBeyondTypes(_ shape: SchemaShape, _ seen: inout Set<Node>) -> Bool {
    guard seen.insert(shape.schema.node).inserted else { return false }
    if shape.validation.hasEmptyEnumeration || shape.listing?.isContradictory == true {
      return true
    }
    guard let group = shape.alternatives.first else { return false }
    return shape.alternatives.count > 1
      || group.contains { member in
        let option = self.shape(of: member, owner: nil)
        return option.schema.boolean != nil || option.isContradictory
          || isBeyondTypes(option, &seen)
          || (option.inferredTypes.isEmpty && option.listedValues == nil
            && option.alternatives.isEmpty && !member.isNull)
      }
  }
}

extension TypeBuilder {
  /// Whether an element that is missing cannot be taken for one that is `null`.
  func canBeTuple(_ shape: SchemaShape) -> Bool {
    (0..<shape.elements.prefixCount).allSatisfy { index in
      let schemas = shape.elements.schemas(at: index)
      guard let first = schemas.first else { return false }
      var element = self.shape(of: first, owner: nil)
      for schema in schemas.dropFirst() { element.conjoin(self.shape(of: schema, owner: nil)) }
      return !element.inferredTypes.isEmpty && !element.validation.isNullable
        && element.alternatives.isEmpty && !element.isContradictory
    }
  }
}

extension ValueType.Kind {
  /// Whether the width of an integer is checked, since Swift's type is wider.
  var isNarrowInteger: Bool {
    if case .integer(.int32) = self { return true }
    return false
  }
}

extension ValueType {
  /// The type, of which `null` is no value unless it agrees with every schema, where types are strict.
  func refusingNull(unless schemas: [Schema], _ builder: TypeBuilder) -> ValueType {
    guard builder.isStrict, isNullable, let null = NullValue.node else { return self }
    var check = SchemaCheck(direction: .request, checksFormats: false) { builder.schema(at: $0) }
    let isValue = schemas.allSatisfy { schema in
      if case .differs = check.outcome(of: null, against: schema) { return false }
      return true
    }
    var type = self
    type.isNullable = isValue
    return type
  }
}

/// `null`, as a value to hold against schemas.
private enum NullValue {
  static let node = try? Tree.parse(Source(file: "null", bytes: Array("null".utf8))).root
}

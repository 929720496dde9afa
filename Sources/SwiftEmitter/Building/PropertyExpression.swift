import SDKModel

/// The value of a property as an expression.
struct PropertyExpression {
  var text: String
  /// Whether the last property is an optional.
  var isOptional: Bool
  /// Whether the value is an optional: the last property is one, or one before.
  var mayBeNil: Bool
}

extension EmissionContext {
  /// The value at a path from another value.
  ///
  /// - Parameters:
  ///   - value: The other value as an expression.
  ///   - isOptional: Whether the other value is an optional.
  func expression(
    _ path: PropertyPath, of value: String, isOptional: Bool = false
  ) -> PropertyExpression {
    var result = PropertyExpression(
      text: value, isOptional: isOptional, mayBeNil: isOptional)
    for step in path.steps {
      let traits = PropertyTraits(
        step.property, name: propertyNames(of: step.owner)[step.property.name],
        element: .property(step.owner, step.property.name), self)
      result.text += (result.isOptional ? "?." : ".") + traits.name.declaredName
      result.isOptional = traits.isOptional
      result.mayBeNil = result.mayBeNil || traits.isOptional
    }
    return result
  }

  /// The text, the boolean or the number at a path: of an enumeration, its raw value.
  func scalarExpression(_ path: PropertyPath, of value: String) -> String {
    let expression = expression(path, of: value)
    guard let property = path.steps.last?.property, enumeration(property.type) != nil else {
      return expression.text
    }
    return expression.text + (expression.isOptional ? "?.rawValue" : ".rawValue")
  }
}

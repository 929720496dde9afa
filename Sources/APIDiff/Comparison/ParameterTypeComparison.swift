import SDKModel
import TextGrammar

/// Compares the values of a parameter by their serialization.
struct ParameterTypeComparison {
  let values: ValueComparison

  func compare(_ before: Parameter, _ after: Parameter, at site: ComparisonSite) -> Comparison {
    guard !before.isJSON, !after.isJSON else {
      return values.compare(before.type, after.type, at: site)
    }
    let texts = values.ofTexts
    guard case .array(let element) = after.type.kind, Self.takesSingles(after),
      texts.isSingle(before.type)
    else { return texts.compare(before.type, after.type, at: site) }
    // `?tag=a` can be a string and also a list with one element.
    var result = Comparison()
    result.add(
      .typeWidened, at: site, "\(site.subject) may be given several times",
      detail: "\(values.old.text(of: before.type)) → \(values.new.text(of: after.type))")
    result.append(texts.compare(before.type, element, at: site.inner("[]")))
    if let minimum = after.type.constraints.itemCount.minimum, minimum > 1 {
      result.append(
        LimitComparison.minimum(
          nil, Bound(ExactDecimal(minimum)), of: .elementCount, at: site))
    }
    return result
  }

  /// Whether a list with one element is written like the element itself.
  private static func takesSingles(_ parameter: Parameter) -> Bool {
    [.query, .cookie].contains(parameter.in) && [.form, .cookie].contains(parameter.style)
      && parameter.explode
  }
}

extension ValueComparison {
  /// Whether each value of the type is written as one string.
  fileprivate func isSingle(_ type: ValueType) -> Bool {
    if type.kind.isScalar { return true }
    switch old.declaration(of: type)?.kind {
    case .enumeration?: return true
    case .union(let union)?: return union.variants.allSatisfy(\.type.kind.isScalar)
    default: return false
    }
  }
}

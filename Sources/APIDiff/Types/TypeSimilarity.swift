import SDKModel

/// Decides whether two declared types are similar enough to be versions of the same type, whatever
/// their names.
public enum TypeSimilarity {
  /// The minimum share of property names that two objects must have in common.
  private static let share = 0.5

  public static func areSimilar(_ left: TypeDeclaration, _ right: TypeDeclaration) -> Bool {
    switch (left.kind, right.kind) {
    case (.record(let old), .record(let new)):
      overlap(old.properties.map(\.name), new.properties.map(\.name)) >= share
    case (.enumeration(let old), .enumeration(let new)):
      overlap(old.cases.map(\.value), new.cases.map(\.value)) >= share
    case (.union(let old), .union(let new)):
      overlap(old.variants.map(\.name), new.variants.map(\.name)) >= share
    case (.tuple(let old), .tuple(let new)): old.elements.count == new.elements.count
    default: false
    }
  }

  private static func overlap<Name: Hashable>(_ left: [Name], _ right: [Name]) -> Double {
    let all = Set(left).union(right)
    guard !all.isEmpty else { return 1 }
    return Double(Set(left).intersection(right).count) / Double(all.count)
  }
}

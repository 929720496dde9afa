import Diagnostics
import Naming
import SDKModel

extension SwiftEmitter {
  /// Warnings about methods for pages, for waits and for other forms of messages whose usual name is
  /// that of an operation, so that they have another one.
  public static func warnings(
    aboutDerivedNamesIn sdk: SDK, _ configuration: Configuration
  ) -> [Diagnostic] {
    guard DerivedNames.mayGiveWay(below: sdk.root) else { return [] }
    let context = EmissionContext(sdk: sdk, configuration: configuration)
    let builder = ResourceModelBuilder(sdk: sdk, part: SDKPart(wholeOf: sdk), context: context)
    return DerivedNames(builder: builder).warnings(in: sdk.root, [])
  }
}

/// Finds methods that gave way to an operation.
private struct DerivedNames {
  let builder: ResourceModelBuilder

  /// - Parameter path: The names of the properties that lead to the resource.
  func warnings(in resource: Resource, _ path: [String]) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    if Self.mayGiveWay(in: resource) {
      for shape in builder.operations(of: resource) {
        warnings += renamed(shape).map { warning($0, shape, path) }
      }
    }
    let names = builder.propertyNames(resource)
    return resource.children.reduce(into: warnings) {
      $0 += self.warnings(in: $1, path + [names[$1.name]])
    }
  }

  static func mayGiveWay(below resource: Resource) -> Bool {
    mayGiveWay(in: resource) || resource.children.contains(where: mayGiveWay(below:))
  }

  /// Whether an operation may have the name of a method that is made for another one. That is rare,
  /// and the names of methods cost time.
  private static func mayGiveWay(in resource: Resource) -> Bool {
    let calls = Set(
      resource.operations.lazy.filter { $0.form == .whole }.map { NameWords.key($0.name) })
    return resource.operations.contains { operation in
      let name = CamelCase.make(of: operation.name, .lowerCamelCase)
      var derived: [String] = []
      if operation.form != .whole { derived.append(name) }
      if operation.pagination != nil { derived.append(OperationMethods.pagesName(of: name)) }
      if operation.startedWork != nil { derived.append(StartedWorkShape.usualName(of: name)) }
      return derived.contains { calls.contains(NameWords.key($0)) }
    }
  }

  /// A method with another name than the usual one.
  private struct Renamed {
    var usual: String
    var name: String
    var purpose: String
  }

  private func renamed(_ shape: OperationShape) -> [Renamed] {
    var all: [Renamed] = []
    if shape.operation.form != .whole {
      let scope = NameScope(style: .lowerCamelCase, reserved: [])
      all.append(
        Renamed(
          usual: scope.preferred(shape.operation.name), name: shape.name,
          purpose: "for another form of"))
    }
    if let pages = shape.pages {
      all.append(
        Renamed(
          usual: OperationMethods.pagesName(of: shape.name), name: pages.method.name,
          purpose: "for all pages of"))
    }
    if let work = shape.startedWork {
      all.append(
        Renamed(
          usual: StartedWorkShape.usualName(of: shape.name), name: work.method.name,
          purpose: "that waits for the end of"))
    }
    return all.filter { $0.usual != $0.name }
  }

  private func warning(
    _ renamed: Renamed, _ shape: OperationShape, _ path: [String]
  ) -> Diagnostic {
    let call = (path + [renamed.usual]).joined(separator: ".")
    return .warning(
      .ambiguousCall,
      "`\(call)` is another operation; the method \(renamed.purpose) "
        + "\(shape.operation.method) \(shape.operation.key.pathText) is `\(renamed.name)`",
      at: shape.operation.location,
      hint: "name the other operation by `x-specsmith-name` or by `names` in specsmith.yaml")
  }
}

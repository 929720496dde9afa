import SDKModel

/// Finds the text of a response that says why work has failed.
enum FailureReason {
  /// The properties that have the reason in most APIs, the surest first.
  private static let names: [[PageName]] = [
    ["error", "message"], ["lasterror", "message"], ["error"], ["errormessage"],
    ["failurereason"], ["failuremessage"], ["failurecause"], ["statusmessage"], ["statusreason"],
    ["statusdetails"], ["message"], ["reason"], ["detail"],
  ]

  /// - Returns: `nil` if the type has no such property with a string.
  static func find(in type: ValueType, _ table: TypeTable) -> PropertyPath? {
    names.lazy.compactMap { find($0, in: type, table) }.first
  }

  private static func find(
    _ names: [PageName], in type: ValueType, _ table: TypeTable
  ) -> PropertyPath? {
    var type = type
    var path = PropertyPath()
    for name in names {
      guard let step = table.steps(in: type, where: { PageName($0.name) == name }).first
      else { return nil }
      path.steps.append(step)
      type = step.property.type
    }
    return type.isString ? path : nil
  }
}

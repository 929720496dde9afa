import SDKModel

extension SDKPart {
  /// The part of an SDK that a selection includes.
  init(of sdk: SDK, _ selection: Selection, _ operations: SelectedOperations) {
    guard selection.isSelective else {
      self.init(wholeOf: sdk)
      return
    }
    let names = Set(selection.includedSchemas.map { [$0.text] })
    self.init(
      of: sdk,
      where: { operations.contains(method: $0.method, path: $0.key.pathText) },
      keepsType: { selection.includesUnusedSchemas || names.contains($0.id.path) })
  }
}

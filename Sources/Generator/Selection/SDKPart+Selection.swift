import SDKModel

extension SDKPart {
  /// What of an SDK is selected.
  init(of sdk: SDK, _ selection: Selection, _ operations: SelectedOperations) {
    guard selection.isSelective else {
      self.init(wholeOf: sdk)
      return
    }
    let names = Set(selection.includedSchemas.map { [$0.text] })
    self.init(
      of: sdk,
      where: { operations.contains(method: $0.method, path: $0.pathTemplate) },
      keepsType: { selection.takesUnusedSchemas || names.contains($0.id.path) })
  }
}

extension Operation {
  /// The path as a document writes it.
  fileprivate var pathTemplate: String {
    path.map { part in
      switch part {
      case .literal(let text): text
      case .parameter(let name): "{\(name)}"
      }
    }.joined()
  }
}

import SDKModel
import SwiftEmitter

extension APIReference {
  /// The reference of the SDK of a document.
  ///
  /// - Parameter model: The model of the document, read with the same input.
  public init(of model: DocumentModel, _ input: Generator.Input) {
    let part = SDKPart(of: model.sdk, input.settings.selection, model.selected)
    self.init(of: model.sdk, input.settings.configuration(for: model.sdk), part: part)
  }
}

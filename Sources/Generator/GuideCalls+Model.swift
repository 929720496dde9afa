import SDKModel
import SDKModelBuilder
import SwiftEmitter

extension GuideCalls {
  /// The calls for a guide to the SDK of a document.
  ///
  /// - Parameter part: The part of the SDK that is written; by default, everything.
  init(of model: DocumentModel, part: SDKPart? = nil) {
    let builder = SampleCallBuilder(sdk: model.sdk, document: model.openAPI, part: part)
    self.init(
      first: builder.firstCalls(until: \.canBeTested),
      paged: builder.firstCall { $0.pagination != nil && $0.form == .whole },
      streamed: builder.firstCall { operation in
        guard case .stream = operation.success.content else { return false }
        return true
      },
      waited: builder.firstCall { $0.startedWork != nil })
  }
}

import SDKModel

/// The effect on one declaration of the SDK.
struct SourceEffect: Hashable {
  var element: SDKElement
  var verdict: Verdict
  /// A sentence that describes the effect.
  var note: String
  var isDeprecation = false
}

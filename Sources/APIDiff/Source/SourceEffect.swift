import SDKModel

/// The effect on one declaration of the SDK.
struct SourceEffect {
  var element: SDKElement
  var verdict: Verdict
  /// A sentence.
  var note: String
  var isDeprecation = false
}

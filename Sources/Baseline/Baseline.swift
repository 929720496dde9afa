import SDKModel
import SwiftEmitter

/// An earlier release of an SDK. A newer version keeps what its callers use, as far as it can.
///
/// The result is a model like any other: the emitter writes what it says, and knows nothing of releases.
public struct Baseline: Sendable {
  /// The names in the SDK.
  public struct Named: Sendable {
    public var sdk: SDK
    public var configuration: Configuration

    public init(_ sdk: SDK, _ configuration: Configuration) {
      self.sdk = sdk
      self.configuration = configuration
    }
  }

  private let released: Named

  public init(_ released: Named) {
    self.released = released
  }

  /// The model of a newer version with what callers of the release need.
  ///
  /// - Parameters:
  ///   - current: The newer version.
  ///   - keepsLeftovers: Whether to keep what is no longer part of the API. Without it, only the order
  ///     of arguments is kept.
  ///   - isSelected: Returns whether an operation of the release was written.
  public func merged(
    into current: Named, keepsLeftovers: Bool, isSelected: (Operation) -> Bool
  ) -> SDK {
    var merge = BaselineMerge(from: released, to: current, keepsLeftovers: keepsLeftovers)
    merge.mergeTypes()
    merge.mergeOperations(isSelected)
    merge.applyEdits()
    if keepsLeftovers { merge.addFormerNames() }
    return merge.sdk
  }
}

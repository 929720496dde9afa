#if canImport(FoundationNetworking)
  import Dispatch
  import Foundation

  /// The queue on which a session reports to its delegate, in order.
  ///
  /// Foundation's own queue on Linux makes an operation of each of the three reports that a request
  /// needs, which costs more than the report. Foundation adds them by this method alone.
  final class DelegateQueue: OperationQueue, @unchecked Sendable {
    private let reports = DispatchQueue(label: "URLSession delegate")

    override func addOperation(_ block: @escaping @Sendable () -> Void) {
      reports.async(execute: block)
    }
  }
#endif

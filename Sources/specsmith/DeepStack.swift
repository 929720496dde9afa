import Foundation

/// Runs work where there is room for documents as deep as they may be.
enum DeepStack {
  /// In bytes. A main thread's 8 MB would do for most, but not for 512 levels of schemas.
  private static let size = 256 << 20

  static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
    let result = Box<Value>()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      result.value = work()
      done.signal()
    }
    thread.stackSize = size
    thread.start()
    done.wait()
    guard let value = result.value else { return work() }
    return value
  }

  // The semaphore orders the two threads' accesses.
  private final class Box<Value>: @unchecked Sendable {
    var value: Value?
  }
}

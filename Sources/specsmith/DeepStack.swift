import Foundation

/// Runs work on a thread with a large stack, for deeply nested documents.
enum DeepStack {
  /// The size of the stack in bytes. The 8 MB of a main thread are enough for most documents, but
  /// not for 512 levels of schemas.
  private static let size = 256 << 20

  static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
    start(work).wait() ?? work()
  }

  /// Runs two functions at the same time.
  static func run<First: Sendable, Second: Sendable>(
    _ first: @escaping @Sendable () -> First, beside second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let other = start(second)
    let value = run(first)
    return (value, other.wait() ?? second())
  }

  private static func start<Value: Sendable>(
    _ work: @escaping @Sendable () -> Value
  ) -> Result<Value> {
    let result = Result<Value>()
    let thread = Thread {
      result.value = work()
      result.done.signal()
    }
    thread.stackSize = size
    thread.start()
    return result
  }

  // The semaphore orders the accesses of the two threads.
  private final class Result<Value>: @unchecked Sendable {
    let done = DispatchSemaphore(value: 0)
    var value: Value?

    func wait() -> Value? {
      done.wait()
      return value
    }
  }
}

import Foundation

/// Runs work on threads with large stacks, for deeply nested documents.
package enum DeepStack {
  /// The size of the stack in bytes. The 8 MB of a main thread are enough for most documents, but
  /// not for 512 levels of schemas.
  private static let size = 256 << 20

  package static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
    start(work).wait() ?? work()
  }

  /// Runs two functions at the same time.
  package static func run<First: Sendable, Second: Sendable>(
    _ first: @escaping @Sendable () -> First, beside second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let other = start(second)
    let value = run(first)
    return (value, other.wait() ?? second())
  }

  /// Transforms each element, with a thread for each processor, this one among them.
  ///
  /// - Returns: The results, in the order of the elements.
  package static func map<Element: Sendable, Value: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Value
  ) -> [Value] {
    let count = min(ProcessInfo.processInfo.activeProcessorCount, elements.count)
    guard count > 1 else { return elements.map(transform) }
    // Each thread takes the next element when it has done with one, since some take far longer.
    let turns = Turns(count: elements.count)
    let work: @Sendable () -> [(index: Int, value: Value)] = {
      var done: [(index: Int, value: Value)] = []
      while let index = turns.next() { done.append((index, transform(elements[index]))) }
      return done
    }
    let others = (1..<count).map { _ in start(work) }
    var done = work()
    for other in others { done += other.wait() ?? [] }
    return done.sorted { $0.index < $1.index }.map(\.value)
  }

  /// Hands out the indexes below a number, each once.
  private final class Turns: @unchecked Sendable {
    private let count: Int
    private var taken = 0
    private let lock = NSLock()

    init(count: Int) { self.count = count }

    func next() -> Int? {
      lock.withLock {
        guard taken < count else { return nil }
        defer { taken += 1 }
        return taken
      }
    }
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

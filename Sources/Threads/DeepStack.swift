import Foundation

/// Runs work on threads with large stacks, for deeply nested documents.
package enum DeepStack {
  /// The size of the stack in bytes. The 8 MB of a main thread are enough for most documents, but
  /// not for 512 levels of schemas.
  private static let size = 256 << 20

  package static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
    begin(work).value
  }

  /// Runs two functions at the same time.
  package static func run<First: Sendable, Second: Sendable>(
    _ first: @escaping @Sendable () -> First, beside second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let other = begin(second)
    let value = run(first)
    return (value, other.value)
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
    let others = (1..<count).map { _ in begin(work) }
    var done = work()
    for other in others { done += other.value }
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

  /// Begins work on another thread.
  package static func begin<Value: Sendable>(
    _ work: @escaping @Sendable () -> Value
  ) -> Work<Value> {
    let result = Work(work)
    let thread = Thread { result.run() }
    thread.stackSize = size
    thread.start()
    return result
  }

  /// Work on another thread. The semaphore orders the accesses of the two threads.
  package final class Work<Value: Sendable>: @unchecked Sendable {
    private let work: @Sendable () -> Value
    private let done = DispatchSemaphore(value: 0)
    private var result: Value?

    fileprivate init(_ work: @escaping @Sendable () -> Value) { self.work = work }

    fileprivate func run() {
      result = work()
      done.signal()
    }

    /// The result, as soon as the work is done.
    package var value: Value {
      done.wait()
      defer { done.signal() }
      return result ?? work()
    }
  }
}

import Dispatch
import Foundation

/// Runs actions after a time, unless they are cancelled before.
///
/// Nearly all of a client's time limits are cancelled, so this keeps nothing of those: a `Task.sleep`
/// keeps its memory until its time would have come.
package final class TimerQueue: @unchecked Sendable {
  package typealias Action = @Sendable () -> Void

  /// An action that waits.
  package struct Token: Hashable, Sendable {
    fileprivate let number: UInt64
  }

  private struct Entry {
    let deadline: UInt64
    let number: UInt64
  }

  private let lock = NSLock()
  // All of these only under the lock.
  private var actions: [UInt64: Action] = [:]
  /// A binary heap, the earliest deadline first. It also holds entries that were cancelled.
  private var heap: [Entry] = []
  private var count: UInt64 = 0
  /// When the next wake-up comes, in nanoseconds of uptime.
  private var wakeUp = UInt64.max

  package init() {}

  package func schedule(after delay: Duration, _ action: @escaping Action) -> Token {
    let nanoseconds = min(max(delay.inSeconds, 0), 1e9) * 1e9
    let deadline = DispatchTime.now().uptimeNanoseconds + UInt64(nanoseconds)
    return lock.withLock {
      count += 1
      actions[count] = action
      push(Entry(deadline: deadline, number: count))
      arm()
      return Token(number: count)
    }
  }

  package func cancel(_ token: Token) {
    // The action is released outside of the lock, since it may own anything.
    let action = lock.withLock {
      let action = actions.removeValue(forKey: token.number)
      if heap.count > 2 * actions.count + 64 { dropCancelled() }
      return action
    }
    _ = action
  }

  private func wake() {
    let now = DispatchTime.now().uptimeNanoseconds
    let due: [Action] = lock.withLock {
      if wakeUp <= now { wakeUp = .max }
      var due: [Action] = []
      while let first = heap.first, first.deadline <= now || actions[first.number] == nil {
        pop()
        if let action = actions.removeValue(forKey: first.number) { due.append(action) }
      }
      arm()
      return due
    }
    for action in due { action() }
  }

  /// Sees to a wake-up at the first deadline. Only under the lock.
  private func arm() {
    guard let first = heap.first, first.deadline < wakeUp else { return }
    wakeUp = first.deadline
    DispatchQueue.global().asyncAfter(deadline: DispatchTime(uptimeNanoseconds: wakeUp)) {
      [weak self] in self?.wake()
    }
  }

  private func dropCancelled() {
    heap = heap.filter { actions[$0.number] != nil }.sorted { $0.deadline < $1.deadline }
  }

  private func push(_ entry: Entry) {
    heap.append(entry)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].deadline < heap[parent].deadline else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  private func pop() {
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < heap.count }
      guard let child = children.min(by: { heap[$0].deadline < heap[$1].deadline }),
        heap[child].deadline < heap[parent].deadline
      else { return }
      heap.swapAt(child, parent)
      parent = child
    }
  }
}

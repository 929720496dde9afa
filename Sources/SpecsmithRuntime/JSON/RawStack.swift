import Foundation

/// A stack of plain values in memory that is managed by hand: an array would check its bounds, its
/// owners and exclusive access for each of millions of values.
struct RawStack<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  var count = 0
  private var capacity: Int

  init(capacity: Int) {
    base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  /// Frees the memory. Nothing may use the stack afterwards.
  func deallocate() { base.deallocate() }

  /// The element that was appended last. The stack must not be empty.
  var top: UnsafeMutablePointer<Element> { base + (count &- 1) }

  /// Makes room for further elements.
  @inline(__always)
  mutating func reserve(_ additional: Int) {
    if additional > capacity &- count { grow(by: additional) }
  }

  @inline(never)
  private mutating func grow(by additional: Int) {
    let capacity = max(capacity * 2, count + additional)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    (base, self.capacity) = (larger, capacity)
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    reserve(1)
    (base + count).initialize(to: element)
    count &+= 1
  }
}

/// A property that is stored on the heap, so that a value can contain another value of its own
/// type.
///
///     struct Folder {
///       @Indirect var parent: Folder?
///     }
@propertyWrapper
public struct Indirect<Value> {
  private final class Storage: @unchecked Sendable {
    // Modified in place only if no other wrapper refers to it.
    var value: Value

    init(_ value: Value) {
      self.value = value
    }
  }

  private var storage: Storage

  /// Stores a value on the heap.
  public init(wrappedValue: Value) {
    storage = Storage(wrappedValue)
  }

  /// The value. Copies of the wrapper do not share it.
  public var wrappedValue: Value {
    get { storage.value }
    set {
      if isKnownUniquelyReferenced(&storage) {
        storage.value = newValue
      } else {
        storage = Storage(newValue)
      }
    }
  }

  /// The value itself. For a ``Nullable`` property, this gives access to its three states.
  public var projectedValue: Value {
    get { wrappedValue }
    set { wrappedValue = newValue }
  }
}

extension Indirect: Equatable where Value: Equatable {
  public static func == (left: Indirect, right: Indirect) -> Bool {
    left.wrappedValue == right.wrappedValue
  }
}

extension Indirect: Hashable where Value: Hashable {
  public func hash(into hasher: inout Hasher) { wrappedValue.hash(into: &hasher) }
}

extension Indirect: Sendable where Value: Sendable {}

/// A value that copies share until one of them changes.
///
/// It is meant for large values in values that are copied often, such as ``Operation``.
@propertyWrapper
public struct Shared<Value: Sendable>: Sendable {
  // Only changed while there is one reference to it.
  private final class Storage: @unchecked Sendable {
    var value: Value

    init(_ value: Value) { self.value = value }
  }

  private var storage: Storage

  public init(wrappedValue: Value) { storage = Storage(wrappedValue) }

  public var wrappedValue: Value {
    _read { yield storage.value }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
      yield &storage.value
    }
  }
}

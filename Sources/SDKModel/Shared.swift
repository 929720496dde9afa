/// A value that copies share until one of them changes.
///
/// It is meant for large values in values that are copied often, such as ``Operation``. Other modules
/// see how it is made, so that they read a property of the value without copying the whole of it.
@propertyWrapper
public struct Shared<Value: Sendable>: Sendable {
  // Only changed while there is one reference to it.
  @usableFromInline final class Storage: @unchecked Sendable {
    @usableFromInline var value: Value

    @inlinable init(_ value: Value) { self.value = value }
  }

  @usableFromInline var storage: Storage

  @inlinable
  public init(wrappedValue: Value) { storage = Storage(wrappedValue) }

  @inlinable public var wrappedValue: Value {
    _read { yield storage.value }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
      yield &storage.value
    }
  }
}

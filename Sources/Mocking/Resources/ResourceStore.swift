import SDKModel

/// The resources that requests have created, by the paths of their collections.
struct ResourceStore {
  struct Collection {
    private(set) var ids: [String] = []
    private(set) var items: [String: Literal] = [:]
    /// How many resources were ever created.
    var created = 0

    var values: [(id: String, value: Literal)] {
      ids.compactMap { id in items[id].map { (id, $0) } }
    }

    mutating func set(_ id: String, to value: Literal) {
      if items.updateValue(value, forKey: id) == nil { ids.append(id) }
    }

    mutating func remove(_ id: String) {
      if items.removeValue(forKey: id) != nil { ids.removeAll { $0 == id } }
    }
  }

  private var collections: [String: Collection] = [:]
  /// The resources in the order of their creation, to forget the oldest ones.
  private var order: [(path: String, id: String)] = []
  private var first = 0
  private var count = 0
  private var size = 0

  /// The largest size of one resource as JSON, in bytes. Larger ones would make each list slow, and
  /// requests are answered one after the other.
  static let itemLimit = 256 << 10

  private let countLimit: Int
  private let sizeLimit: Int

  /// - Parameters:
  ///   - countLimit: The largest number of resources. More of them push the oldest ones out.
  ///   - sizeLimit: The largest size of all resources as JSON, in bytes.
  init(countLimit: Int = 10_000, sizeLimit: Int = 16 << 20) {
    self.countLimit = countLimit
    self.sizeLimit = sizeLimit
  }

  subscript(_ path: String) -> Collection { collections[path] ?? Collection() }

  func item(_ id: String, in path: String) -> Literal? { collections[path]?.items[id] }

  mutating func set(_ id: String, in path: String, to value: Literal) {
    let old = item(id, in: path)
    size += value.json.utf8.count - (old?.json.utf8.count ?? 0)
    collections[path, default: Collection()].set(id, to: value)
    if old == nil {
      order.append((path, id))
      count += 1
    }
    while count > countLimit || size > sizeLimit, first < order.count - 1 {
      remove(order[first].id, in: order[first].path)
      first += 1
    }
    if first > countLimit {
      order.removeFirst(first)
      first = 0
    }
  }

  mutating func remove(_ id: String, in path: String) {
    guard let old = item(id, in: path) else { return }
    size -= old.json.utf8.count
    collections[path]?.remove(id)
    count -= 1
    // What is inside of it is gone as well.
    let inner = path + "/" + id + "/"
    for key in collections.keys where key.hasPrefix(inner) {
      for id in self[key].ids { remove(id, in: key) }
      collections[key] = nil
    }
  }

  /// The number of the next resource of a collection, from 1.
  mutating func nextNumber(in path: String) -> Int {
    collections[path, default: Collection()].created += 1
    return self[path].created
  }
}

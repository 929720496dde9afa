/// Determines which types of an ``OpenUnion`` match a value.
struct UnionChoice {
  let discriminator: String?
  let variants: [UnionVariant]

  /// The indices of the types that match the decoder's value, the most likely one first.
  func candidates(for decoder: any Decoder) throws -> [Int] {
    if let decoder = decoder as? TapeDecoder { return try candidates(for: decoder) }
    if let object = try? decoder.container(keyedBy: PropertyName.self) {
      return candidates(for: object)
    }
    if (try? decoder.unkeyedContainer()) != nil {
      return ranked { $0.rankOfArray() }
    }
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) { return ranked { $0.rank(of: text) } }
    if (try? value.decode(Bool.self)) != nil { return ranked { $0.rankOfBoolean() } }
    if let number = try? value.decode(JSONNumber.self) { return candidates(for: number) }
    return []
  }

  private func candidates(for decoder: TapeDecoder) throws -> [Int] {
    let tape = decoder.tape
    return switch tape.kind(decoder.index) {
    case .object: candidates(for: try decoder.container(keyedBy: PropertyName.self))
    case .array: ranked { $0.rankOfArray() }
    case .string: ranked { $0.rank(of: tape.string(decoder.index)) }
    case .true, .false: ranked { $0.rankOfBoolean() }
    case .number: candidates(for: tape.number(decoder.index))
    case .null: []
    }
  }

  private func candidates(for number: JSONNumber) -> [Int] {
    let isInteger = number.integer() != nil || number.integer(as: UInt64.self) != nil
    return ranked { $0.rank(ofNumber: isInteger) }
  }

  private func candidates(for object: KeyedDecodingContainer<PropertyName>) -> [Int] {
    if let discriminator {
      let tag = PropertyName(discriminator)
      if let value = (try? object.decodeIfPresent(JSONValue.self, forKey: tag))?.plainText {
        let tagged = variants.indices.filter { variants[$0].tags.contains(value) }
        if tagged.isEmpty, let usual = variants.firstIndex(where: \.isDefault) { return [usual] }
        // A type without known values may still match.
        if tagged.isEmpty { return ranked { $0.tags.isEmpty ? $0.rank(of: object) : nil } }
        return tagged
          + variants.indices.filter { variants[$0].acceptsAnyObject && !tagged.contains($0) }
      }
      if let usual = variants.firstIndex(where: \.isDefault) { return [usual] }
    }
    return ranked { $0.rank(of: object) }
  }

  // MARK: As one type of another union

  /// The rank of the type that fits best.
  func best(_ rank: (UnionVariant) -> Int?) -> Int? { variants.compactMap(rank).max() }

  /// How well an object fits one of the types. The discriminator says more than all properties.
  func rank(of object: KeyedDecodingContainer<PropertyName>, _ depth: Int) -> Int? {
    guard let discriminator,
      let value =
        (try? object.decodeIfPresent(
          JSONValue.self, forKey: PropertyName(discriminator)))?.plainText
    else { return best { $0.rank(of: object, depth) } }
    if variants.contains(where: { $0.tags.contains(value) }) { return 1 << 30 }
    return best { $0.tags.isEmpty ? $0.rank(of: object, depth) : nil }
  }

  /// The types by rank. Those with equal ranks are in document order.
  private func ranked(_ rank: (UnionVariant) -> Int?) -> [Int] {
    var ranks: [(index: Int, rank: Int)] = []
    for (index, variant) in variants.enumerated() {
      // A type without any evidence comes last.
      guard let rank = rank(variant) ?? (variant.acceptsAnyObject ? 0 : nil) else { continue }
      ranks.append((index, rank))
    }
    return ranks.sorted { ($1.rank, $0.index) < ($0.rank, $1.index) }.map(\.index)
  }
}

extension JSONValue {
  /// The string to compare with the documented values of a scalar.
  var plainText: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.description
    case .bool(let value): value ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}

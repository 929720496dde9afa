/// Characters with a property that the standard library does not provide.
///
/// The sets follow Unicode 18.0. They are only valid for characters that are allowed in host names:
/// ranges are merged if there are no such characters between them.
struct CharacterRanges: Sendable {
  /// The first and the last character of each range, in order.
  private let bounds: [UInt32]

  init(_ bounds: [UInt32]) {
    self.bounds = bounds
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    // The number of bounds below the character, which is odd inside of a range.
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low % 2 == 1 || low < bounds.count && bounds[low] == scalar.value
  }
}

// Scripts.txt
extension CharacterRanges {
  static let greek = CharacterRanges([
    0x371, 0x3E1, 0x3F3, 0x3FC, 0x1D26, 0x1D2A, 0x1F00, 0x1FF6, 0xAB65, 0xAB65,
  ])
  static let hebrew = CharacterRanges([0x591, 0x5F4, 0xFB1E, 0xFB1E])
  static let hiragana = CharacterRanges([
    0x3041, 0x3096, 0x309D, 0x309E, 0x1B001, 0x1B11F, 0x1B132, 0x1B152,
  ])
  static let katakana = CharacterRanges([
    0x30A1, 0x30FA, 0x30FD, 0x30FE, 0x31F0, 0x31FF, 0x1AFF0, 0x1B000, 0x1B120, 0x1B128, 0x1B155,
    0x1B168,
  ])
  static let han = CharacterRanges([
    0x3005, 0x3005, 0x3007, 0x3007, 0x3400, 0x9FFF, 0xFA0E, 0xFA29, 0x16FE3, 0x16FE3, 0x16FF0,
    0x16FF3, 0x20000, 0x33479,
  ])
}

// DerivedBidiClass.txt
extension CharacterRanges {
  /// R and AL, including marks and digits between them, which have separate classes.
  static let rightToLeft = CharacterRanges([
    0x5D0, 0x8C9, 0xFE73, 0xFE73, 0x10800, 0x10FF6, 0x1E800, 0x1E959,
  ])
  /// The nonspacing marks that have the class L instead of NSM.
  static let leftToRightMarks = CharacterRanges([
    0xCBF, 0xCBF, 0xCC6, 0xCC6, 0x1B3A, 0x1B3A, 0x1B3C, 0x1B3C, 0x1B42, 0x1B42, 0x11A07, 0x11A08,
    0x11C3F, 0x11C3F,
  ])
  /// ON
  static let otherNeutrals = CharacterRanges([
    0xB7, 0xB7, 0x2B9, 0x2BA, 0x2C6, 0x2CF, 0x2EC, 0x2EC, 0x375, 0x375, 0x208F, 0x208F, 0x2E2F,
    0x2E2F, 0x30FB, 0x30FB, 0xA67F, 0xA67F, 0xA717, 0xA71F, 0xA788, 0xA788,
  ])
}

/// A name of another module in a string.
struct PlacedName: Sendable {
  /// The number of bytes before it.
  var offset: Int
  var name: ExternalName
}

extension Layout {
  /// The names of other modules in the string, in order.
  public var externalNames: [ExternalName] { names.map(\.name) }

  /// The text with the names of other modules qualified as required.
  func text(spelledBy spelling: (ExternalName) -> String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + names.count * 16)
    visitPieces(
      spelledBy: spelling, text: { _, part in result += part }, name: { result += $0.utf8 })
    return String(decoding: result, as: UTF8.self)
  }

  /// Visits the text between the names, with its offset, and each name as it is to be written.
  func visitPieces(
    spelledBy spelling: (ExternalName) -> String,
    text visitText: (_ offset: Int, _ part: UnsafeBufferPointer<UInt8>) -> Void,
    name visitName: (String) -> Void
  ) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for name in names {
        visitText(start, UnsafeBufferPointer(rebasing: bytes[start..<name.offset]))
        visitName(spelling(name.name))
        start = name.offset + name.name.name.utf8.count
      }
      visitText(start, UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }
}

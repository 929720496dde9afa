@_spi(Generated) extension String {
  /// Whether both have the same code points: what looks alike may be spelled otherwise.
  @inlinable
  public func isSpelled(as other: String) -> Bool {
    self == other && utf8.elementsEqual(other.utf8)
  }
}

@_spi(Generated) extension String {
  /// Whether both have the same code points. Strings with different code points can look the same.
  @inlinable
  public func hasSameCodePoints(as other: String) -> Bool {
    self == other && utf8.elementsEqual(other.utf8)
  }
}

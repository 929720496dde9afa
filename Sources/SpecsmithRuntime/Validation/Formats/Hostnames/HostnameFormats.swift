import TextGrammar

extension ByteCursor {
  /// Parses a host name of RFC 1123 section 2.1, whose A-labels are those of RFC 5890 section
  /// 2.3.2.1.
  mutating func takeHostname() -> Bool {
    var name = HostnameCheck()
    repeat {
      guard takeHostnameLabel(&name) else { return false }
    } while take(".")
    return name.isValid
  }

  /// Parses a host name whose labels may be U-labels (RFC 5890 section 2.3.2.1). The separators are
  /// dots and the equivalent characters of RFC 3490 section 3.1.
  mutating func takeInternationalHostname() -> Bool {
    var name = HostnameCheck()
    repeat {
      let start = position
      var longer = name
      if takeHostnameLabel(&longer), isAtEnd || isAtLabelSeparator {
        name = longer
        continue
      }
      move(to: start)
      guard let label = takeUnicodeLabel(), name.add(label) else { return false }
    } while takeLabelSeparator()
    return name.isValid
  }

  /// Parses a `Domain` of RFC 5321 section 4.1.2, in which A-labels have no special meaning.
  mutating func takeDomain() -> Bool {
    let start = position
    repeat {
      guard takeASCIILabel() else { return false }
    } while take(".")
    return position - start <= HostnameCheck.maximumLength
  }

  /// Parses a `Domain` of RFC 6531 section 3.3, whose labels may be U-labels.
  ///
  /// They do not have to be normalized, since that is done before a name is looked up (RFC 5891
  /// section 5.2).
  mutating func takeInternationalDomain() -> Bool {
    var name = HostnameCheck(needsComposition: false)
    repeat {
      let start = position
      if takeASCIILabel(), isAtEnd || next == 0x2E {
        name.add(asciiFrom: self[start], length: position - start)
        continue
      }
      move(to: start)
      guard let label = takeUnicodeLabel(), name.add(label) else { return false }
    } while take(".")
    return name.isValid
  }

  /// Parses a label of letters, digits and inner hyphens, and decodes it if it is an A-label.
  private mutating func takeHostnameLabel(_ name: inout HostnameCheck) -> Bool {
    let start = position
    guard takeASCIILabel() else { return false }
    guard isPunycode(from: start) else {
      name.add(asciiFrom: self[start], length: position - start)
      return true
    }
    let encoded = (start + 4..<position).map { self[$0].asciiLowercased }
    guard
      let label = UnicodeLabel(punycode: encoded), label.punycode == encoded,
      label.scalars.contains(where: { !$0.isASCII })
    else { return false }
    return name.add(label)
  }

  /// Parses 1 to 63 letters, digits and inner hyphens (RFC 1123 section 2.1, RFC 1035 section 2.3.4).
  private mutating func takeASCIILabel() -> Bool {
    let start = position
    let length = takeWhile { $0.isLetter || $0.isDigit || $0 == 0x2D }
    return (1...63).contains(length) && self[start] != 0x2D && self[position - 1] != 0x2D
  }

  /// Whether the label that ends here begins with `xn--`.
  private func isPunycode(from start: Int) -> Bool {
    position - start > 4 && self[start] | 0x20 == 0x78 && self[start + 1] | 0x20 == 0x6E
      && self[start + 2] == 0x2D && self[start + 3] == 0x2D
  }

  /// Parses the part before the next separator, if it contains non-ASCII characters.
  private mutating func takeUnicodeLabel() -> UnicodeLabel? {
    var scalars: [Unicode.Scalar] = []
    while !isAtEnd, !isAtLabelSeparator, let scalar = takeScalar() { scalars.append(scalar) }
    return scalars.allSatisfy(\.isASCII) ? nil : UnicodeLabel(scalars: scalars)
  }

  private var isAtLabelSeparator: Bool {
    var ahead = self
    return ahead.takeLabelSeparator()
  }

  private mutating func takeLabelSeparator() -> Bool {
    guard let next else { return false }
    if next < 0x80 { return take(".") }
    let start = position
    if let scalar = takeScalar(),
      scalar == "\u{3002}" || scalar == "\u{FF0E}" || scalar == "\u{FF61}"
    {
      return true
    }
    move(to: start)
    return false
  }
}

extension UInt8 {
  fileprivate var asciiLowercased: UInt8 { isLetter ? self | 0x20 : self }
}

import Foundation
import SDKModel
import TextGrammar

/// Chooses a string, a number or a boolean for a type: an example of the document, or else the
/// simplest value.
package struct ScalarSample {
  let type: ValueType
  /// Different numbers give different samples, as far as the type allows.
  let variation: Int

  package init(type: ValueType, variation: Int) {
    self.type = type
    self.variation = variation
  }

  private var constraints: Constraints { type.constraints }

  /// - Returns: `nil` if no value is found.
  package func literal(examples: [Literal]) -> Literal? {
    let candidates =
      variation == 0 ? examples + listed + plain : listed.rotated(by: variation) + plain
    return candidates.first(where: fits)
  }

  private var listed: [Literal] { constraints.allowedValues ?? [] }

  private var plain: [Literal] {
    switch type.kind {
    case .boolean: [.boolean(variation.isMultiple(of: 2)), .boolean(false), .boolean(true)]
    case .integer, .number: numbers.map(Literal.number)
    case .string, .dateTime, .date, .uuid, .base64, .file: texts.map(Literal.string)
    case .json, .array, .map, .named: []
    }
  }

  // MARK: Constraints

  private func fits(_ literal: Literal) -> Bool {
    if let allowed = constraints.allowedValues, !allowed.contains(literal) { return false }
    switch (type.kind, literal) {
    case (.boolean, .boolean): return true
    case (.integer(let width), .number(let number)): return fits(number, width)
    case (.number, .number(let number)): return isWithinBounds(number)
    case (.string, .string(let text)), (.file, .string(let text)): return fits(text)
    case (.dateTime, .string(let text)): return fits(text, .dateTime)
    case (.date, .string(let text)): return fits(text, .date)
    case (.uuid, .string(let text)): return fits(text, .uuid)
    case (.base64, .string(let text)):
      return Data(base64Encoded: text).map { String(data: $0, encoding: .utf8) } != nil
        && fits(text)
    default: return false
    }
  }

  private func fits(_ text: String, _ format: StringFormat? = nil) -> Bool {
    let count = text.unicodeScalars.count
    if let minimum = constraints.length.minimum, count < minimum { return false }
    if let maximum = constraints.length.maximum, count > maximum { return false }
    // A string without visible characters is neither a good example nor a valid part of a path.
    guard !text.isEmpty, text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else { return false }
    if let pattern = constraints.pattern, PatternProgram(pattern)?.matches(text) == false {
      return false
    }
    guard let format = format ?? constraints.format, format.sample != text else { return true }
    guard let pattern = format.certainPattern.flatMap({ PatternProgram($0) }) else { return false }
    return pattern.matches(text)
  }

  private func fits(_ number: ExactDecimal, _ width: ValueType.IntegerWidth) -> Bool {
    guard number.isInteger, isWithinBounds(number) else { return false }
    switch width {
    case .int32: return number.integer(as: Int32.self) != nil
    case .int64: return number.integer(as: Int.self) != nil
    case .uint64: return number.integer(as: UInt64.self) != nil
    }
  }

  private func isWithinBounds(_ number: ExactDecimal) -> Bool {
    if let minimum = constraints.minimum,
      minimum.isExclusive ? number <= minimum.value : number < minimum.value
    {
      return false
    }
    if let maximum = constraints.maximum,
      maximum.isExclusive ? number >= maximum.value : number > maximum.value
    {
      return false
    }
    guard let step = constraints.multipleOf, !step.isZero else { return true }
    return number.isMultiple(of: step)
  }

  private var step: Decimal? { constraints.multipleOf.flatMap { Decimal(string: $0.text) } }

  // MARK: Simple values

  private var texts: [String] {
    let format: StringFormat? =
      switch type.kind {
      case .dateTime: .dateTime
      case .date: .date
      case .uuid: .uuid
      case .base64: .byte
      default: constraints.format
      }
    if let format { return [format.sample] }
    let word = variation == 0 ? "example" : "example\(variation + 1)"
    var texts = [word]
    let minimum = constraints.length.minimum ?? 0
    if word.count < minimum, minimum <= 10_000 {
      let repeated = String(repeating: "example ", count: minimum / 8 + 1).prefix(minimum)
      texts.append(repeated.dropLast() + "\(variation % 10)")
    }
    if let maximum = constraints.length.maximum, maximum < word.count, maximum > 0 {
      texts.append(word.prefix(maximum - 1) + (variation == 0 ? "e" : "\(variation % 10)"))
    }
    if let pattern = constraints.pattern,
      let text = PatternSpecimen.text(accepting: pattern, minimumLength: minimum)
    {
      texts.append(text)
    }
    return texts
  }

  private var numbers: [ExactDecimal] {
    let bounds = [constraints.minimum, constraints.maximum].compactMap { bound in
      bound.flatMap { Decimal(string: $0.value.text) }
    }
    var values = [Decimal(variation + 1), 0]
    if let step { values += [step * Decimal(variation + 1), -step] }
    for bound in bounds {
      values += [bound, bound + 1, bound - 1].map { $0 + Decimal(variation) }
      if let step, step != 0 {
        var quotient = bound / step
        for mode in [NSDecimalNumber.RoundingMode.down, .up] {
          var whole = Decimal()
          NSDecimalRound(&whole, &quotient, 0, mode)
          values += [-1, 0, 1].map { (whole + $0) * step }
        }
      }
    }
    if bounds.count == 2 { values.append((bounds[0] + bounds[1]) / 2) }
    return values.compactMap { ExactDecimal("\($0)") }
  }
}

extension Array {
  /// The elements from an index on, followed by those before it.
  fileprivate func rotated(by offset: Int) -> [Element] {
    guard !isEmpty else { return [] }
    let start = offset % count
    return Array(self[start...] + self[..<start])
  }
}

import SDKModel
import TextGrammar

/// Builds the path of a sample call.
enum SamplePath {
  /// The path with its values, before percent-encoding; `nil` if a server could interpret it
  /// differently.
  static func text(of operation: Operation, _ arguments: [SampleCall.Argument]) -> String? {
    var text = ""
    for part in operation.path {
      switch part {
      case .literal(let literal): text += literal
      case .parameter(let name):
        let argument = arguments.first {
          operation.parameters[$0.index].in == .path
            && operation.parameters[$0.index].name == name
        }
        guard let argument,
          let value = segment(argument.value, operation.parameters[argument.index])
        else { return nil }
        text += value
      }
    }
    return isPlain(text) ? text : nil
  }

  private static func segment(_ sample: Sample, _ parameter: Parameter) -> String? {
    guard parameter.style == .simple, !parameter.isJSON else { return nil }
    switch (parameter.type.kind, sample) {
    case (.dateTime, _), (.base64, _), (.file, _), (.json, _): return nil
    case (.uuid, .plain(.string(let text))): return text.lowercased()
    case (_, .plain(.string(let text))), (_, .enumeration(_, .string(let text))): return text
    case (.boolean, .plain(.boolean(let value))): return value ? "true" : "false"
    case (.integer, .plain(.number(let number))): return number.text
    case (.number, .plain(.number(let number))) where number.isInteger: return number.text
    case (_, .enumeration(_, .number(let number))) where number.isInteger: return number.text
    default: return nil
    }
  }

  /// Whether no server or proxy would change the path.
  private static func isPlain(_ path: String) -> Bool {
    guard path.hasScalarPrefix("/"), !path.contains("//"), path.unicodeScalars.allSatisfy(isPlain)
    else {
      return false
    }
    return path.split(separator: "/").allSatisfy { $0 != "." && $0 != ".." }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "/", "-", ".", "_", "~", ":", "@", ",", "=": true
    case "(", ")", "!", "$", "'", "+", "*", ";", " ", "|": true
    default: false
    }
  }
}

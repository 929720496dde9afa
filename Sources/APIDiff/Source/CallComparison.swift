import SDKModel
import SwiftEmitter

/// Checks whether calls that were written for one method also compile with another one.
struct CallComparison {
  let before: SwiftInterface.Declaration
  let after: SwiftInterface.Declaration

  /// The effect on the calls.
  struct Outcome {
    var effects: [SourceEffect] = []
    /// The number of removed arguments.
    var missingCount = 0

    func isBetter(than other: Outcome) -> Bool {
      (worst, missingCount, effects.count) < (other.worst, other.missingCount, other.effects.count)
    }

    private var worst: Verdict { effects.map(\.verdict).max() ?? .none }
  }

  func outcome() -> Outcome {
    var effects: [SourceEffect] = []
    var missingCount = 0
    let newLabels = after.arguments.map(\.label)
    let oldLabels = before.arguments.map(\.label)
    for argument in before.arguments {
      guard let other = after.arguments.first(where: { $0.label == argument.label }) else {
        missingCount += 1
        effects.append(
          breaking(
            argument.element, "`\(before.pathText)` takes no argument `\(argument.label)` any more")
        )
        continue
      }
      compare(argument, other, &effects)
    }
    for argument in after.arguments where !oldLabels.contains(argument.label) {
      if !argument.hasDefault {
        effects.append(
          breaking(argument.element, "`\(before.pathText)` needs the argument `\(argument.label)`"))
      }
    }
    let shared = oldLabels.filter(newLabels.contains)
    if shared != newLabels.filter(oldLabels.contains) {
      effects.append(
        breaking(before.element, "the arguments of `\(before.pathText)` stand in another order"))
    }
    if before.type != after.type {
      effects.append(
        breaking(
          resultElement,
          "`\(before.pathText)` returns `\(after.type)` instead of `\(before.type)`"))
    }
    return Outcome(effects: effects, missingCount: missingCount)
  }

  private func compare(
    _ old: SwiftInterface.Argument, _ new: SwiftInterface.Argument, _ effects: inout [SourceEffect]
  ) {
    let isNeeded = old.hasDefault && !new.hasDefault
    // A value that is never `nil` can be passed where `nil` is allowed. An argument that became
    // required is reported elsewhere, so its optionality is not.
    if old.type != new.type, .optional(old.type) != new.type,
      !isNeeded || old.type != .optional(new.type)
    {
      effects.append(
        breaking(
          new.element,
          "the argument `\(new.label)` of `\(before.pathText)` is of the type `\(new.type)` instead of "
            + "`\(old.type)`"))
    }
    if isNeeded {
      effects.append(
        breaking(new.element, "`\(before.pathText)` needs the argument `\(new.label)`"))
    }
  }

  private var resultElement: SDKElement {
    if case .operation(let key) = before.element { .result(key) } else { before.element }
  }

  private func breaking(_ element: SDKElement, _ note: String) -> SourceEffect {
    SourceEffect(element: element, verdict: .breaking, note: note)
  }
}

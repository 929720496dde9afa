import Markdown
import SDKModel
import TemplateEngine

extension OperationDocumentation {
  /// The comment for the method that waits for the work that the operation polls.
  func wait(_ poll: PollShape) -> Comment {
    DocumentationComment.make(
      [
        .own("Calls ``\(shape.name)`` repeatedly until the work has ended."),
        .fields(
          arguments(of: poll, "What to wait for.") + times,
          returns: returns(poll.value), throws: errors(poll.value)),
      ])
  }

  /// The comment for the method that returns each value up to the last one.
  func updates(_ poll: PollShape) -> Comment {
    DocumentationComment.make(
      [
        .own("The successive values of ``\(shape.name)``, until the work has ended."),
        .own(
          "The requests are made while the sequence is iterated, which throws the errors of "
            + "`\(poll.wait.name)`, except for a failure: that is the last element."),
        .fields(arguments(of: poll, "What to watch.") + times),
      ])
  }

  /// The arguments that the requests take.
  private func arguments(of poll: PollShape, _ purpose: String) -> [DocumentedParameter] {
    let subject = poll.subject.traits
    let known = DocumentedParameter(subject)
    return [
      known.blocks.isEmpty ? DocumentedParameter(name: subject.name, words: purpose) : known
    ] + poll.inputs.dropFirst().map { DocumentedParameter($0.traits) }
  }

  /// The comment for the method that waits for the work that the operation starts.
  func startedWork(_ work: StartedWorkShape) -> Comment {
    let failed: SwiftType =
      switch work.waiting {
      case .polled(let polled): polled.poll.value
      case .monitored: .jsonValue
      }
    return DocumentationComment.make(
      [
        .document(operation.documentation.summary),
        .own(
          "Calls ``\(work.called.name)`` with the same arguments, and waits for the end of the work "
            + "that it starts."),
        .own(callText),
        .fields(
          arguments(of: work) + times, returns: returns(work.value), throws: errors(failed)),
      ])
  }

  /// The arguments of the call, and those of the requests after it.
  private func arguments(of work: StartedWorkShape) -> [DocumentedParameter] {
    let own = calledArguments.map { parameter in
      DocumentedParameter(
        name: work.arguments[parameter.name] ?? parameter.name, blocks: parameter.blocks)
    }
    guard case .polled(let polled) = work.waiting else { return own }
    return own
      + polled.poll.inputs.compactMap { input in
        polled.others[input.index].map { name in
          DocumentedParameter(name: name, blocks: DocumentedParameter(input.traits).blocks)
        }
      }
  }

  private var times: [DocumentedParameter] {
    [
      DocumentedParameter(
        name: "interval",
        words: "The time between a response and the next request; `nil` for one that grows from a "
          + "second to 15 seconds. A longer one that the server requests is kept."),
      DocumentedParameter(
        name: "timeout", words: "The maximum time for all of it; `nil` for no limit."),
      DocumentedParameter(name: "options", words: "The options of each request."),
    ]
  }

  private func returns(_ value: SwiftType) -> [MarkdownBlock] {
    value == .void ? [] : DocumentationComment.blocks("The value at the end.")
  }

  /// - Parameter value: The type of the value of an error.
  private func errors(_ value: SwiftType) -> String {
    "``PollingError`` for `\(value.description)` if the work has failed, or has not ended when the "
      + "time is over; ``APIError``; `CancellationError`."
  }
}

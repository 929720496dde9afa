import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

extension OperationBuilder {
  /// Finds the operations that are polled and those that start work, after all types are declared.
  func addWaits(to resource: inout Resource, _ types: inout TypeBuilder) {
    var stated: [OperationKey: (wait: StatedWait, node: Node)] = [:]
    for operation in document.operations {
      let node = operation.extensions.first { $0.name == SpecsmithExtension.wait.rawValue }?.value
      guard let node else { continue }
      do throws(WaitProblem) {
        stated[OperationKey(operation)] = (try StatedWait(node), node)
      } catch {
        types.report(.error(error, at: node))
      }
    }
    let documented = Dictionary(
      document.operations.map { (OperationKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    resource.updateOperations { operation in
      guard documented[operation.key] != nil else { return }
      let builder = PollBuilder(operation: operation, table: types.table)
      guard let (wait, node) = stated[operation.key] else {
        operation.poll = builder.detected()
        return
      }
      guard case .poll(let poll) = wait else { return }
      do throws(WaitProblem) {
        let built = try builder.poll(poll)
        operation.poll = built
        for (value, meant) in builder.doubtfulStatuses(poll, in: built) {
          types.report(
            .warning(
              .invalidWait,
              "the status is never `\(value.replacing("`", with: "'"))`, as far as the document says",
              at: poll.location(ofStatus: value).location, hint: meant.map { "is it `\($0)`?" }))
        }
      } catch {
        types.report(.error(error, at: node))
      }
    }
    let starts = StartedWorkBuilder(operations: resource.allOperations, table: types.table)
    resource.updateOperations { operation in
      guard let source = documented[operation.key] else { return }
      guard let (wait, node) = stated[operation.key] else {
        operation.startedWork = starts.detected(for: operation, source)
        return
      }
      guard case .start(let start) = wait else { return }
      do throws(WaitProblem) {
        operation.startedWork = try starts.work(of: operation, stating: start)
      } catch {
        types.report(.error(error, at: node))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func error(_ problem: WaitProblem, at node: Node) -> Diagnostic {
    .error(
      .invalidWait, problem.message, at: (problem.node ?? node).location, hint: problem.hint)
  }
}

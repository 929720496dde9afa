import Foundation

/// Waiting for something ended without its success.
public enum PollingError<Value: Sendable>: Error, Sendable {
  /// The work failed; the value has the details.
  case failed(PollingFailure<Value>)
  /// The work had not ended when the time was over.
  case timedOut(PollingTimeout<Value>)
  /// The response that started the work does not contain the id to poll it by. The value is where
  /// the id should be, as a JSON Pointer or the name of a header field.
  case unidentified(String)
  /// The response that started the work has it polled on another server, to which the credentials of
  /// the client must not be sent. The value is its scheme and host.
  case foreignLink(String)
}

extension PollingError {
  /// The error with another value.
  func map<Other>(_ transform: (Value) -> Other) -> PollingError<Other> {
    switch self {
    case .failed(let failure): .failed(failure.map(transform))
    case .timedOut(let timeout): .timedOut(timeout.map(transform))
    case .unidentified(let place): .unidentified(place)
    case .foreignLink(let origin): .foreignLink(origin)
    }
  }
}

/// Work that was waited for, and that failed.
public struct PollingFailure<Value: Sendable>: Sendable {
  /// The last value.
  public let value: Value
  /// What was waited for: the value of the parameter that identifies it.
  public let id: String
  /// The status as the server sent it, without secrets; `nil` if only a property reports the
  /// failure.
  public let status: String?
  /// Why the work failed, as the server says, without secrets and shortened; `nil` if it does not.
  public let reason: String?

  init(value: Value, _ report: PollingReport, reason: String?) {
    self.init(
      value, id: report.shown(report.subject) ?? "", status: report.shown(report.status),
      reason: report.shown(reason))
  }

  private init(_ value: Value, id: String, status: String?, reason: String?) {
    self.value = value
    self.id = id
    self.status = status
    self.reason = reason
  }

  fileprivate func map<Other>(_ transform: (Value) -> Other) -> PollingFailure<Other> {
    PollingFailure<Other>(transform(value), id: id, status: status, reason: reason)
  }
}

/// Work that was waited for, and that had not ended when the time was over.
public struct PollingTimeout<Value: Sendable>: Sendable {
  /// The last value; `nil` if there was none.
  public let last: Value?
  /// What was waited for: the value of the parameter that identifies it. Empty if the time was over
  /// before the server named it.
  public let id: String
  /// The last status as the server sent it, without secrets: that of the value, or else that of the
  /// response. `nil` if there was no response.
  public let status: String?

  init(last: Value?, _ report: PollingReport) {
    self.init(last, id: report.shown(report.subject) ?? "", status: report.shown(report.status))
  }

  private init(_ last: Value?, id: String, status: String?) {
    self.last = last
    self.id = id
    self.status = status
  }

  fileprivate func map<Other>(_ transform: (Value) -> Other) -> PollingTimeout<Other> {
    PollingTimeout<Other>(last.map(transform), id: id, status: status)
  }
}

/// Without the value, which may contain anything.
extension PollingError: CustomStringConvertible, CustomDebugStringConvertible, LocalizedError {
  public var description: String {
    switch self {
    case .failed(let failure): failure.description
    case .timedOut(let timeout): timeout.description
    case .unidentified(let place):
      "The response that started the work does not name it: it has no `\(place)`"
    case .foreignLink(let origin):
      "The work is to be polled at \(origin), which is not the server of the client"
    }
  }

  public var debugDescription: String { description }
  public var errorDescription: String? { description }
}

extension PollingFailure: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `The Run 7 ended as FAILED: out of memory`
  public var description: String {
    "The \(Value.self) \(id) \(status.map { "ended as \($0)" } ?? "failed")"
      + (reason.map { ": \($0)" } ?? "")
  }

  public var debugDescription: String { description }
  public var customMirror: Mirror {
    Mirror(
      self, children: ["id": id, "status": status as Any, "reason": reason as Any])
  }
}

extension PollingTimeout: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `The time was over before the Run 7 ended: its last status is PROCESSING`
  public var description: String {
    let work = id.isEmpty ? "work on the \(Value.self)" : "\(Value.self) \(id)"
    guard let status else { return "The time was over before the \(work) was seen" }
    return "The time was over before the \(work) ended: its last status is \(status)"
  }

  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["id": id, "status": status as Any]) }
}

import Diagnostics
import SDKModel

/// One difference between two versions of an API.
public struct Change: Sendable {
  public var rule: ChangeRule
  /// The changed part of the API, in the document's terms: `POST /pets`, `Pet.name`.
  public var subject: String
  /// Distinguishes the change from others with the same rule and subject, for example by a value;
  /// may be empty.
  public var detail: String
  /// A sentence that describes the change.
  public var message: String
  /// The location in the older document; `nil` if that document does not contain it.
  public var old: SourceLocation?
  public var new: SourceLocation?
  /// What the change means for clients without an SDK.
  public var wire: Verdict
  /// What the change means for source code that uses the SDK.
  public var source: Verdict
  /// The effects on the SDK's declarations, each as a sentence.
  public var sourceNotes: [String] = []
  /// The effects that would break source code if the newer SDK kept nothing for callers of its
  /// baseline, each as a sentence.
  public var absorbed: [String] = []
  /// The affected calls, sorted, if the change is one of a type.
  public var uses: [Use] = []
  /// The affected elements in the older model and in the newer one.
  var elements: [SDKElement]
  /// The type or the call under which the change is reported.
  public var owner: String
  /// The changed part of the owner, such as a property; empty for the owner itself.
  var item: String = ""
  /// The edit of the documents that caused the change.
  var edit: Edit.Key

  init(
    rule: ChangeRule, subject: String, detail: String = "", message: String, old: SourceLocation?,
    new: SourceLocation?, wire: Verdict, uses: [Use] = [], elements: [SDKElement],
    owner: String? = nil, item: String = "", edit: Edit.Key? = nil
  ) {
    self.rule = rule
    self.subject = subject
    self.detail = detail
    self.message = message
    self.old = old
    self.new = new
    self.wire = wire
    source = .none
    self.uses = uses
    self.elements = elements
    self.owner = owner ?? subject
    self.item = item
    self.edit = edit ?? Edit.Key(rule: rule, subject, detail, old: old, new: new)
  }

  /// A call that sends or receives the changed part.
  public struct Use: Hashable, Sendable, Comparable {
    /// `POST /pets`.
    public var call: String
    public var direction: Direction

    public init(call: String, direction: Direction) {
      self.call = call
      self.direction = direction
    }

    public static func < (left: Use, right: Use) -> Bool {
      (left.call, left.direction.rawValue) < (right.call, right.direction.rawValue)
    }
  }

  /// The worse of the two verdicts.
  public var verdict: Verdict { max(wire, source) }

  /// Identifies the change in lists of accepted changes. It stays the same as long as the change
  /// exists.
  public var id: String {
    [rule.id, subject, detail].filter { !$0.isEmpty }.joined(separator: " ")
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

import Diagnostics
import SDKModel

/// One difference between two versions of an API.
public struct Change: Sendable {
  public var rule: ChangeRule
  /// Where in the API, in the document's words: `POST /pets`, `Pet.name`.
  public var subject: String
  /// Distinguishes the change from others of its rule and subject, such as by a value; may be
  /// empty.
  public var detail: String
  /// A sentence.
  public var message: String
  /// Where the older document says it; `nil` if the document does not contain it.
  public var old: SourceLocation?
  public var new: SourceLocation?
  /// What the change means for clients without an SDK.
  public var wire: Verdict
  /// What the change means for source code that uses the SDK.
  public var source: Verdict
  /// Effects on the SDK's declarations, each as a sentence.
  public var sourceNotes: [String] = []
  /// The calls that are affected, where the change is one of a type; sorted.
  public var uses: [Use] = []
  /// What the change is about, in the older model and in the newer one.
  var elements: [SDKElement]
  /// The type or the call that the change is told under.
  public var owner: String
  /// What of the owner has changed, such as a property; empty for the owner itself.
  var item: String = ""
  /// The edit of the documents that the change follows from.
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

  /// What it means at all.
  public var verdict: Verdict { max(wire, source) }

  /// Identifies the change, and stays the same while the change exists; used in lists of accepted
  /// changes.
  public var id: String {
    [rule.id, subject, detail].filter { !$0.isEmpty }.joined(separator: " ")
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

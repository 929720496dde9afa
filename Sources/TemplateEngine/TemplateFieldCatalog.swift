/// The fields for templates, for their authors.
public struct TemplateFieldCatalog: Hashable, Sendable {
  public struct Model: Hashable, Sendable {
    /// The type's name for messages.
    public var name: String
    /// The fields, in the order in which the view model declares them.
    public var fields: [Field]
  }

  public struct Field: Hashable, Sendable {
    public var name: String
    public var kind: Kind
    /// The description of the field.
    public var documentation: String
  }

  public enum Kind: Hashable, Sendable {
    case text
    /// Code that is broken into lines if it does not fit on one.
    case code
    case comment
    case flag
    /// A list of strings.
    case lines
    /// A list of view models with a name.
    case list(item: String)
    /// An optional view model with a name.
    case model(String)
  }

  /// The root models, followed by the models that their fields lead to, in the order of the fields
  /// and without duplicates.
  public let models: [Model]

  /// The fields of `root` and of all models that can be reached from it.
  public init<Root: ViewModel>(root: Root.Type) { self.init(roots: [root]) }

  /// The fields of several roots and of all models that can be reached from them.
  public init(roots: [any ViewModel.Type]) { self.init(shapes: roots.map { ModelShape($0) }) }

  init(shapes roots: [ModelShape]) {
    var seen: Set<ObjectIdentifier> = []
    var shapes = roots.filter { seen.insert($0.identity).inserted }
    var models: [Model] = []
    while models.count < shapes.count {
      let shape = shapes[models.count]
      let fields = shape.members.map { member in
        let (kind, next) = member.access.catalogKind
        if let next, seen.insert(next.identity).inserted { shapes.append(next) }
        return Field(name: member.name, kind: kind, documentation: member.documentation)
      }
      models.append(Model(name: shape.name, fields: fields))
    }
    self.models = models
  }
}

extension FieldAccess {
  fileprivate var catalogKind: (TemplateFieldCatalog.Kind, next: ModelShape?) {
    switch self {
    case .text: return (.text, nil)
    case .layout: return (.code, nil)
    case .comment: return (.comment, nil)
    case .flag: return (.flag, nil)
    case .lines: return (.lines, nil)
    case .list(let list):
      let item = list.item()
      return (.list(item: item.name), item)
    case .model(let model):
      let shape = model.model()
      return (.model(shape.name), shape)
    }
  }
}

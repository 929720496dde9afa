/// The fields that a template can use, for authors who replace it.
public struct TemplateUsage: Hashable, Sendable {
  public var template: String
  /// The names of the models with which it is called, in the order of the calls.
  public var models: [String]
  /// The fields that all of these models have. Only these may be used.
  public var fields: [TemplateFieldCatalog.Field]
  /// The models that these fields lead to, without duplicates.
  public var inner: [TemplateFieldCatalog.Model]
  /// The templates that it calls, without duplicates.
  public var calls: [String]
}

extension TemplateLibrary {
  /// The usages of the templates that these templates, each with a model, call. Sorted by name.
  ///
  /// - Throws: `InvalidTemplate` if one of them cannot be compiled.
  public func usages(
    from roots: [(template: String, model: any ViewModel.Type)]
  ) throws(InvalidTemplate) -> [TemplateUsage] {
    var record = UsageRecord()
    for root in roots {
      record.add(try usage(of: root.template, calledWith: ModelShape(root.model)))
    }
    return record.usages
  }
}

/// Records how templates are used, while they are compiled.
struct UsageRecord {
  private var models: [String: [ModelShape]] = [:]
  private var calls: [String: [String]] = [:]

  mutating func addModel(_ shape: ModelShape, of template: String) {
    guard models[template]?.contains(where: { $0.identity == shape.identity }) != true else {
      return
    }
    models[template, default: []].append(shape)
  }

  mutating func addCall(from caller: String, to template: String) {
    guard calls[caller]?.contains(template) != true else { return }
    calls[caller, default: []].append(template)
  }

  mutating func add(_ other: UsageRecord) {
    for (template, shapes) in other.models {
      for shape in shapes { addModel(shape, of: template) }
    }
    for (caller, templates) in other.calls {
      for template in templates { addCall(from: caller, to: template) }
    }
  }

  var usages: [TemplateUsage] {
    models.sorted { $0.key < $1.key }.map { template, shapes in
      let catalog = TemplateFieldCatalog(shapes: shapes)
      let own = catalog.models.prefix(shapes.count)
      let common = own.dropFirst().reduce(own.first?.fields ?? []) { fields, model in
        fields.filter { field in
          model.fields.contains { $0.name == field.name && $0.kind == field.kind }
        }
      }
      return TemplateUsage(
        template: template, models: own.map(\.name), fields: common,
        inner: catalog.models(behind: common).filter { !own.contains($0) },
        calls: calls[template] ?? [])
    }
  }
}

extension TemplateFieldCatalog {
  /// The models that fields lead to, in the catalog's order.
  fileprivate func models(behind fields: [Field]) -> [Model] {
    var names: Set<String> = []
    var waiting = fields
    while let field = waiting.popLast() {
      guard let name = field.kind.model, names.insert(name).inserted else { continue }
      waiting += models.first { $0.name == name }?.fields ?? []
    }
    return models.filter { names.contains($0.name) }
  }
}

extension TemplateFieldCatalog.Kind {
  /// The model that a section on the field leads to.
  fileprivate var model: String? {
    switch self {
    case .text, .code, .comment, .flag, .lines: nil
    case .list(let name), .model(let name): name
    }
  }
}

/// The fields of a rule set: those of every one, and its own.
extension RuleSet {
  /// Every field, the set's own last.
  package var fields: [Field] { Field.allCases + tracker.ownFields.indices.map { .own($0) } }

  /// The field of that id; nil where the set knows none.
  package func field(_ id: String) -> Field? {
    Field(rawValue: id) ?? tracker.ownFields.firstIndex { $0.id == id }.map { .own($0) }
  }

  /// What rules call a field.
  package func id(of field: Field) -> String {
    if case .own(let place) = field { tracker.ownFields[place].id } else { field.rawValue }
  }

  /// The headers over a field, the one to write first; none: the tracker has no such column.
  package func headers(of field: Field) -> [String] {
    if case .own(let place) = field { return tracker.ownFields[place].headers }
    return columns.spellings[field.rawValue] ?? []
  }

  /// What people call a field: the header to write over it, else its id.
  package func title(of field: Field) -> String { headers(of: field).first ?? id(of: field) }

  /// The fields whose cells are read as dates.
  package var dateFields: [Field] {
    fields.filter { field in
      if case .own(let place) = field { tracker.ownFields[place].kind == .date } else { field.isDate }
    }
  }
}

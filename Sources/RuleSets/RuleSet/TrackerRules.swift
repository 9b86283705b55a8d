package import Texts

/// How the rows of a tracker are known, and what besides its cells speaks for them.
package struct TrackerRules: Sendable {
  /// By what rows are known: `ref` or `title`.
  package let key: Field
  /// The forms that a well-formed ref can have; none: every ref is well formed.
  package internal(set) var refForms: [RefPattern]
  /// Whether the forms come with the program, and nobody has said that they are this tracker's.
  package let formsAreCarried: Bool
  /// What a row with one filled cell names for the rows below it, though it spans no columns: `theme` or `workstream`;
  /// nil where such a row is an action.
  package let sections: Field?
  /// The cell whose fill states a status where the status cell is blank: `status` or `update`.
  package let statusFill: Field
  /// What tells main actions from others.
  package let mainActions: MainActionRule
  /// The columns that only this rule set knows, in the order in which they were declared.
  package let ownFields: [OwnField]

  /// The forms of what rows are known by: titles have none.
  package var formsOfKey: [RefPattern] { key == .ref ? refForms : [] }

  /// The set's own column of that id; nil where it declares none.
  package func ownField(_ id: String) -> OwnField? { ownFields.first { $0.id == id } }
}

/// What tells main actions from others.
package enum MainActionRule: String, Sendable, CaseIterable {
  /// The last run of digits in the ref is 0.
  case endsInZero = "ends-in-zero"
  /// No action is one.
  case none
}

/// What the reporting date is where nothing tells the day.
package enum ReportingDateRule: String, Sendable, CaseIterable {
  /// Any day of the period.
  case period
  /// Its last day.
  case end
}

/// A hue that the fill of a cell can have.
package enum FillColour: String, Sendable, CaseIterable {
  case red, amber, yellow, green, blue, grey, white
}

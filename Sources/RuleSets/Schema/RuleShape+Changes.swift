/// What a rule file says of the change register.
extension ObjectShape {
  /// The member `changes`.
  static let changes = ObjectShape(
    "changes",
    "Header texts over the columns of the change register, the due dates that change control agreed. Case, spaces and "
      + "signs make no difference.",
    ChangeField.allCases.map { MemberShape($0.rawValue, .words, summary(of: $0)) })

  private static func summary(of field: ChangeField) -> String {
    switch field {
    case .ref: "Headers over the refs of actions."
    case .from: "Headers over the due dates before; a blank cell stands for any."
    case .to: "Headers over the due dates that were agreed."
    case .agreedOn: "Headers over the days on which they were."
    case .agreedBy: "Headers over who agreed them."
    }
  }

  /// An item of an example's `changes`.
  static let exampleChange = ObjectShape(
    "example-change", "A line of the change register, its cells as typed.",
    ChangeField.allCases.map { field in
      let isRequired = field == .ref || field == .to
      return MemberShape(field.rawValue, .text, isRequired: isRequired, "The \(field.rawValue) cell as typed.")
    })
}

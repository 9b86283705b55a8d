/// The facts of the fields that a rule set declares for itself.
package enum OwnFacts {
  /// One for each field, then what each was in the newest earlier tracker: behind the facts of every rule set.
  package static func signatures(of fields: [OwnField]) -> [FactSignature] {
    fields.enumerated().map { place, field in
      signature(field.id, field, "The cell of the column \(field.id)\(reading(field)).")
        .resting(on: [.own(place)]).of([.action, .claim]).inTimes([.earlier])
    }
      + fields.map { field in
        signature(
          pastID(field.id), field,
          "The cell of the column \(field.id)\(reading(field)), in the newest earlier tracker.",
          needs: [.earlierTracker]
        )
        .of([.action, .claim]).being(FactSignature.Past(field.id, .earlier, isNamed: false))
        .called(signature(field.id, field, "").name + " " + FactTime.earlier.words)
      }
  }

  /// What the past of a fact is called.
  static func pastID(_ id: String) -> String { "\(FactTime.earlier.rawValue)-\(id)" }

  private static func signature(
    _ id: String, _ field: OwnField, _ summary: String, needs: Set<FactNeed> = []
  ) -> FactSignature {
    FactSignature(id, type(of: field), summary, needs: needs)
  }

  private static func type(of field: OwnField) -> FactType {
    switch field.kind {
    case .text: .text
    case .date: .reading
    case .number: .number
    case .flag: .flag
    case .choice: .choice(field.values.map(\.id))
    }
  }

  private static func reading(_ field: OwnField) -> String {
    switch field.kind {
    case .text: ""
    case .date: ", read as a due cell is"
    case .number: ", as a number; 80% is 80"
    case .flag: ", as yes or no"
    case .choice: ": \(field.values.map(\.id).joined(separator: ", "))"
    }
  }
}

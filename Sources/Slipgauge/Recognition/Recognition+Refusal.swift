import RuleSets

/// What is said where no row looks like a row of headers.
extension Recognition {
  private static let mostShown = 3
  /// The fields whose words are named: those that nearly every tracker has.
  private static let namedFields: [Field] = [.ref, .title, .directorLead, .due, .status, .update]

  /// What was not found, and the row that comes nearest to it.
  package var refusal: String {
    let nothing = "no row looks like a row of headers"
    guard let row = widestRow else { return nothing }
    let shown = row.texts.prefix(Recognition.mostShown).map { "“\($0)”" }.joined(separator: ", ")
    let left = row.texts.count - Recognition.mostShown
    let words = Recognition.namedFields.compactMap { field in
      base.recognition.headers.first { $0.field == field }?.words.first
    }
    return "\(nothing): \(row.place) has \(shown)\(left > 0 ? " and \(left) more" : ""), which are not enough of the "
      + "words that \(carried.name) knows, such as \(words.joined(separator: ", "))"
  }

  /// What to do about it.
  package var refusalRemedy: String {
    guard let row = widestRow else {
      return "name a file that holds a table of actions, or write its headers above it"
    }
    let columns = "{\"\(Field.status.rawValue)\": [\"…\"], …}"
    return
      "if \(row.place) has its headers, in other words or in another language, write them and its labels into a rule "
      + "set (\"extends\": \"\(carried.name)\", \"tracker\": {\"columns\": \(columns)}) and check with --rules; "
      + "else name a file that holds a table of actions, or write its headers above it"
  }
}

import RuleSets
import Synchronization
import Tables
import Texts
import Trackers

/// Whether the tracker's refs are of the form that the rule set gives.
extension Checker {
  /// Refuses a tracker three of whose refs, and all others, are of none of the forms that its rule set gives: then the
  /// forms are wrong. Where the forms come with the program, that is told, and each ref is judged.
  func checkForms(of pieces: [Piece]) throws(TableError) {
    let forms = scope.refs
    guard let example = forms.example else { return }
    let stores = pieces.map(\.records.refs)
    if stores.contains(where: { $0.contains(where: forms.isWellFormed) }) { return }
    var met: [String] = []
    for ref in ActionRefs(stores: stores) where !ref.isEmpty && !met.contains(ref) {
      met.append(ref)
      if met.count == 3 { break }
    }
    guard met.count == 3 else { return }
    let written = forms.patterns.map { "“\($0.text)”" }.joined(separator: " or ")
    var found = Set(met.map(RefForms.form))
    found.remove("")
    let problem =
      "no ref is of the form \(written), such as \(example): the refs are "
      + met.map { "“\(Wording.short($0, most: 40))”" }.joined(separator: ", ") + " and so on"
    let remedy =
      "give their form under tracker.ref-form in a rule set (--rules)"
      + (found.count == 1 ? ", here [\"\(found.first ?? "")\"]" : "") + ", or [] for any"
    guard scope.ruleSet.tracker.formsAreCarried else {
      throw TableError(.notATracker, path: tracker.file.path, problem: problem, remedy: remedy)
    }
    tracker.file.add(
      ReadNotice(.refsOfOtherForm, sentence: problem.prefix(1).uppercased() + problem.dropFirst() + "; \(remedy)."))
  }
}

extension Checker {
  /// Notes the sheets whose cells hold text in markup, each once.
  func noteMarkup() {
    for index in markedUp.withLock({ $0.sorted() }) {
      let sheet = tracker.parts[index].sheet.name
      tracker.file.add(
        ReadNotice(
          .markup, sheet: sheet,
          sentence: "Cells\(sheet.map { " of the sheet \($0)" } ?? "") hold text in markup, as SharePoint exports it; "
            + "they were read without the markup."))
    }
  }
}

import Documents
import Texts

/// The words that theme progress summaries are read by.
extension RuleSetBuilder {
  /// What files have said of them.
  struct SummaryDraft {
    /// By the place in the member `summary`: `markers.issues`, `common-words`.
    var words: [String: [LocatedText]] = [:]
    /// States of milestones with their phrases, in the order in which they were first named.
    var milestoneStates: [(id: String, words: [LocatedText])] = []
    /// The same of counts.
    var countStates: [(id: String, words: [LocatedText])] = []
    /// The statuses of the states of counts.
    var stateStatuses: [(id: LocatedText, words: [LocatedText])] = []
    /// Abbreviations with what they stand for.
    var abbreviations: [(short: LocatedText, long: String)] = []
    /// The name of the list of phrases that ask for another date.
    var dateChanges: LocatedText?
    /// How many characters behind its ref a rating stands.
    var ratingWithin: Int?
    /// Which part of a title's words stands in another.
    var titleShare: Double?
    /// How many words a title has.
    var titleWords: Int?
    /// How many words behind what is counted its state stands.
    var stateWithin: Int?
    /// How far titles agree.
    var agreement: Double?
    /// How much more than others.
    var agreementLead: Double?
  }

  /// Takes the words of summaries.
  func applySummary(_ object: ObjectReader) {
    if let columns = object.object("columns") {
      applySummaryWords(columns, "columns", SummaryWords.Column.allCases.map(\.rawValue))
    }
    for name in ["common-words", "check-marks"] { applyWords(object, name, to: &summary.words[name, default: []]) }
    for group in ["markers", "nothing", "exceptions", "counts"] {
      guard let lists = object.object(group) else { continue }
      applySummaryWords(lists, group, SummaryWords.List.allCases.filter { $0.group == group }.map(\.member))
      if group == "exceptions" { applySummaryExceptions(lists) }
      if group == "counts" { applySummaryCounts(lists) }
    }
    if let milestones = object.object("milestones") {
      applyStates(milestones, to: &summary.milestoneStates)
      summary.agreement = milestones.number("agreement") ?? summary.agreement
      summary.agreementLead = milestones.number("lead") ?? summary.agreementLead
    }
    if let draft = object.object("draft") { applySummaryDraft(draft) }
    summary.titleWords = object.whole("title-words") ?? summary.titleWords
    for member in object.map("abbreviations") {
      let path = object.path + "abbreviations" + member.name
      guard let long = log.name(member.value, object.source, path) else { continue }
      summary.abbreviations.removeAll { normalised($0.short.value) == normalised(member.name) }
      summary.abbreviations.append(
        (LocatedText(value: member.name, source: object.source, offset: member.offset, path: path), long))
    }
  }

  private func applySummaryWords(_ object: ObjectReader, _ group: String, _ names: [String]) {
    for name in names { applyWords(object, name, to: &summary.words["\(group).\(name)", default: []]) }
  }

  private func applySummaryExceptions(_ object: ObjectReader) {
    applySummaryWords(object, "exceptions", ["bare-ratings"])
    summary.ratingWithin = object.whole("rating-within") ?? summary.ratingWithin
    summary.titleShare = object.number("title-share") ?? summary.titleShare
    if let name = object.text("date-changes"), let node = object.node("date-changes") {
      summary.dateChanges = LocatedText(
        value: name, source: object.source, offset: node.offset, path: object.path + "date-changes")
    }
  }

  private func applySummaryCounts(_ object: ObjectReader) {
    applySummaryWords(object, "counts", ["numbers", "item-joiners"])
    applyStates(object, to: &summary.countStates)
    summary.stateWithin = object.whole("state-within") ?? summary.stateWithin
    for member in object.map("statuses") {
      let path = object.path + "statuses" + member.name
      var words = summary.stateStatuses.first { $0.id.value == member.name }?.words ?? []
      applyWords(member.value, object.source, path, to: &words)
      summary.stateStatuses.removeAll { $0.id.value == member.name }
      let id = LocatedText(value: member.name, source: object.source, offset: member.offset, path: path)
      summary.stateStatuses.append((id, words))
    }
  }

  private func applyStates(_ object: ObjectReader, to states: inout [(id: String, words: [LocatedText])]) {
    for member in object.map("states") {
      let path = object.path + "states" + member.name
      if !RuleSetBuilder.isID(member.name) {
        log.add(
          .badValue, object.source, member.offset, path,
          "\"\(shown(member.name))\" is no name of a state: small letters, digits and hyphens")
      }
      let place = states.firstIndex { $0.id == member.name } ?? states.count
      if place == states.count { states.append((member.name, [])) }
      applyWords(member.value, object.source, path, to: &states[place].words)
    }
  }
}

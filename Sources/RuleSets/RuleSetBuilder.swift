import Dates
import Texts

/// Puts a rule set together, file upon file: what a later file says replaces or adds to what stands there.
final class RuleSetBuilder {
  let facts: [FactSignature]
  let factIndex: [String: Int]
  let log: ProblemLog

  var id: Located<String>?
  var version = "0"
  var title = ""
  var columns: [String: [Located<String>]] = [:]
  var assuranceTitles: [Located<String>] = []
  var assuranceStatuses: [Located<String>] = []
  var statuses: [StatusDraft] = []
  var addingMonths = MonthConvention.endOfMonth
  var financialYearStarts = 4
  var dates = DateWords.Source()
  var notInitials: [Located<String>] = []
  var leadWords: [Located<String>] = []
  var withinWords = 6
  var monthsPast = 3
  var ambiguousMonths: [Located<String>] = []
  var onlyAfter: [Located<String>] = []
  var blankUpdates: [Located<String>] = []
  var updateLists: [String: Located<String>] = [:]
  var agreement = 0.9
  var leastWords = 3
  var firstWords = 12
  var phrases: [(name: String, list: [Located<String>])] = []
  var rules: [RuleDraft] = []

  init(facts: [FactSignature], log: ProblemLog) {
    self.facts = facts
    factIndex = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($1.id, $0) })
    self.log = log
  }

  /// A value with its place.
  struct Located<Value> {
    let value: Value
    let source: SourceText
    let offset: Int
    let path: String
  }

  struct StatusDraft {
    let id: String
    var title: String
    var rank: Int?
    var colour: String?
    var isFinished = false
    var labels: [Located<String>] = []
    var slippage: Located<SlippageBand>?
    var definition: String?
    var leadershipAction: String?
    let source: SourceText
    let offset: Int
    let path: String
  }

  /// A rule whose parts are still JSON: names may be declared in a later file.
  struct RuleDraft {
    let id: String
    let source: SourceText
    let path: String
    let offset: Int
    /// Each member with the file that gave it last.
    var members: [String: (node: JSONNode, source: SourceText, path: String)]
  }

  // MARK: Applying a file

  /// Adds what a file says; `isDefault` files are known to be right and pass over what a check has no use for.
  func apply(_ node: JSONNode, _ source: SourceText) {
    guard let object = ObjectReader(node, source, "$", log) else { return }
    _ = object.node("$schema")
    _ = object.node("extends")
    if let text = object.text("id", required: true), let node = object.node("id") {
      id = Located(value: text, source: source, offset: node.offset, path: "$.id")
    }
    version = object.text("version") ?? version
    title = object.text("title") ?? title
    if let tracker = object.object("tracker") { applyTracker(tracker) }
    for (index, node) in object.list("statuses").enumerated() { applyStatus(node, source, "$.statuses[\(index)]") }
    if let calendar = object.object("calendar") { applyCalendar(calendar) }
    if let dates = object.object("dates") { applyDates(dates) }
    if let signOffs = object.object("sign-offs") {
      applyWords(signOffs, "not-initials", to: &notInitials)
      signOffs.finish()
    }
    if let forecasts = object.object("forecasts") { applyForecasts(forecasts) }
    if let updates = object.object("updates") { applyUpdates(updates) }
    if let phrases = object.object("phrases") { applyPhrases(phrases) }
    for (index, node) in object.list("rules").enumerated() { addRule(node, source, "$.rules[\(index)]") }
    if let overrides = object.object("overrides") { applyOverrides(overrides) }
    object.finish()
  }

  /// A list of words: the list itself, or `{"add": […], "remove": […]}` to change the one that stands there.
  func applyWords(_ object: ObjectReader, _ name: String, to words: inout [Located<String>]) {
    guard let node = object.node(name) else { return }
    applyWords(node, object.source, object.path(name), to: &words)
  }

  func applyWords(_ node: JSONNode, _ source: SourceText, _ path: String, to words: inout [Located<String>]) {
    func located(_ node: JSONNode, _ path: String) -> [Located<String>] {
      log.texts(node, source, path).map { Located(value: $0.text, source: source, offset: $0.offset, path: $0.path) }
    }
    guard case .object = node.value, let change = ObjectReader(node, source, path, log) else {
      words = located(node, path)
      return
    }
    if let add = change.node("add") { words += located(add, path + ".add") }
    if let remove = change.node("remove") {
      for word in located(remove, path + ".remove") {
        let key = normalised(word.value)
        if !words.contains(where: { normalised($0.value) == key }) {
          log.add(
            .unknownName, source, word.offset, word.path,
            "\"\(word.value)\" is not in the list\(NearestName.hint(word.value, among: words.map(\.value)))")
        }
        words.removeAll { normalised($0.value) == key }
      }
    }
    change.finish()
  }
}

import Dates
import Documents
import Texts

/// Puts a rule set together, file upon file: what a later file says replaces or adds to what stands there.
final class RuleSetBuilder {
  let facts: [FactSignature]
  let factIndex: [String: Int]
  let log: ProblemLog

  var id: LocatedText?
  var version: String?
  var title: String?
  var columns: [String: [LocatedText]] = [:]
  var assuranceTitles: [LocatedText] = []
  var assuranceStatuses: [LocatedText] = []
  var statuses: [StatusDraft] = []
  var addingMonths = MonthConvention.endOfMonth
  var financialYearStarts = 4
  var dates = DateWords.Source()
  var notInitials: [LocatedText] = []
  var leadWords: [LocatedText] = []
  var withinWords = 6
  var monthsPast = 3
  var ambiguousMonths: [LocatedText] = []
  var onlyAfter: [LocatedText] = []
  var blankUpdates: [LocatedText] = []
  var updateLists: [String: LocatedText] = [:]
  var agreement = 0.9
  var leastWords = 3
  var firstWords = 12
  var phrases: [(name: String, list: [LocatedText])] = []
  var phraseIndex: [String: Int] = [:]
  var rules: [RuleDraft] = []
  var ruleIndex: [String: Int] = [:]
  /// How many phrases were unfolded.
  var phraseForms = 0
  // Asked for at every phrase.
  let mostPhraseForms: Int
  let phraseLimits: PhraseLimits
  private var refused: Set<RuleLimit> = []

  init(facts: [FactSignature], log: ProblemLog) {
    self.facts = facts
    factIndex = Dictionary(facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.log = log
    mostPhraseForms = log.limits[.phrases]
    phraseLimits = log.limits.phrase
  }

  /// A text with its place.
  struct LocatedText {
    let value: String
    let source: SourceText
    let offset: Int
    let path: JSONPath
  }

  /// A band with its place.
  struct LocatedBand {
    let value: SlippageBand
    let source: SourceText
    let offset: Int
    let path: JSONPath
  }

  struct StatusDraft {
    let id: String
    var title: String?
    var rank: Int?
    var colour: String?
    var isFinished = false
    var labels: [LocatedText] = []
    var slippage: LocatedBand?
    var definition: String?
    var leadershipAction: String?
    let source: SourceText
    let offset: Int
    let path: JSONPath
  }

  /// A rule whose parts are still JSON: names may be declared in a later file.
  struct RuleDraft {
    let id: String
    let source: SourceText
    let path: JSONPath
    let offset: Int
    /// Each member with the file that gave it last.
    var members: RuleMembers
    /// What overrides took the place of; it has to be right all the same.
    var replaced: [(name: String, part: ConditionReader.Part)] = []
  }

  /// Says, once, that a set has more of something than it can have.
  func refuseMore(_ limit: RuleLimit, _ source: SourceText, _ offset: Int, _ path: JSONPath) {
    if refused.insert(limit).inserted { log.add(.limit, source, offset, path, log.limits.refusal(limit)) }
  }

  // MARK: Applying a file

  /// Adds what a file says to what the files before it said.
  func apply(_ node: JSONNode, _ source: SourceText) {
    guard let object = ObjectReader(node, .ruleSet, source, .root, log) else { return }
    _ = object.text("$schema")
    if let text = object.name("id"), let node = object.node("id") {
      id = LocatedText(value: text, source: source, offset: node.offset, path: .root + "id")
    }
    version = object.name("version") ?? version
    title = object.name("title") ?? title
    if let tracker = object.object("tracker") { applyTracker(tracker) }
    for status in object.objects("statuses") { applyStatus(status) }
    if let calendar = object.object("calendar") { applyCalendar(calendar) }
    if let dates = object.object("dates") { applyDates(dates) }
    if let signOffs = object.object("sign-offs") { applyWords(signOffs, "not-initials", to: &notInitials) }
    if let forecasts = object.object("forecasts") { applyForecasts(forecasts) }
    if let updates = object.object("updates") { applyUpdates(updates) }
    applyPhrases(object)
    for rule in object.objects("rules") { addRule(rule) }
    applyOverrides(object)
  }

  /// A list of words: the list itself, or `{"add": […], "remove": […]}` to change the one that stands there.
  func applyWords(_ object: ObjectReader, _ name: String, to words: inout [LocatedText]) {
    guard let node = object.node(name) else { return }
    applyWords(node, object.source, object.path + name, to: &words)
  }

  func applyWords(_ node: JSONNode, _ source: SourceText, _ path: JSONPath, to words: inout [LocatedText]) {
    func located(_ node: JSONNode, _ path: JSONPath) -> [LocatedText] {
      log.texts(node, source, path).map {
        LocatedText(value: $0.text, source: source, offset: $0.offset, path: $0.path)
      }
    }
    guard case .object = node.value, let change = ObjectReader(node, .wordsChange, source, path, log) else {
      words = located(node, path)
      return
    }
    if let add = change.node("add") { words += located(add, path + "add") }
    if let remove = change.node("remove") { self.remove(located(remove, path + "remove"), from: &words) }
  }

  private func remove(_ removed: [LocatedText], from words: inout [LocatedText]) {
    var known: [String: Int] = [:]
    for word in words { known[normalised(word.value), default: 0] += 1 }
    var gone: Set<String> = []
    for word in removed {
      let key = normalised(word.value)
      if known[key] == nil, !log.lacksFile {
        let hint = log.isFull ? "" : NearestName.hint(word.value, among: words.map(\.value))
        log.add(.unknownName, word.source, word.offset, word.path, "\"\(shown(word.value))\" is not in the list\(hint)")
      }
      gone.insert(key)
    }
    words.removeAll { gone.contains(normalised($0.value)) }
  }
}

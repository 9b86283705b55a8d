import Dates
import Documents
import Texts

/// Puts a rule set together, file upon file: what a later file says replaces or adds to what stands there.
final class RuleSetBuilder {
  /// What conditions may ask of an action.
  private(set) var facts: [FactSignature]
  /// The facts' places by id.
  private(set) var factIndex: [String: Int]
  /// Where problems go.
  let log: ProblemLog

  /// By file: its place among all, those that are extended first.
  private(set) var fileOrder: [ObjectIdentifier: Int] = [:]
  /// By file: the language that it is written in.
  var languages: [String: Int] = [:]
  /// The set's own id; that of the last file that says one.
  var id: LocatedText?
  /// The set's own version.
  var version: String?
  /// The set's title.
  var title: String?
  /// Spellings of headers by field.
  var columns: [String: [LocatedText]] = [:]
  /// Columns of the set's own, in the order in which they were first named.
  var ownFields: [OwnFieldDraft] = []
  /// By what rows are known.
  var key = Field.ref
  /// Spellings of headers in the change register.
  var changeHeaders: [ChangeField: [LocatedText]] = [:]
  /// Forms of refs.
  var refForms: [LocatedText] = []
  /// What a row with one filled cell names.
  var sections: Field?
  /// The cell whose fill states a status.
  var statusFill = Field.status
  /// What people write for yes and no.
  var flagWords: [String: [LocatedText]] = [:]
  /// What tells main actions.
  var mainActions = MainActionRule.endsInZero
  /// How titles of assurance actions begin.
  var assuranceTitles: [LocatedText] = []
  /// Statuses that only assurance actions have.
  var assuranceStatuses: [LocatedText] = []
  /// Statuses that go before the rating where a stage states them.
  var stageStatuses: [LocatedText] = []
  /// First cells of rows of totals.
  var totalCells: [LocatedText] = []
  /// How first cells of rows of totals begin.
  var totalBeginnings: [LocatedText] = []
  /// Words before the period over a table that counts.
  var toldBehind: [LocatedText] = []
  /// Words before one that never does.
  var neverBehind: [LocatedText] = []
  /// The share of a period's actions that the one behind it has to have.
  var heldFrom = 0.0
  /// Whether each row names its period.
  var rowsNamePeriod = false
  /// Phrases before a period in a header that say nothing.
  var beforePeriod: [LocatedText] = []
  /// How many slips words of headers may have.
  var misspellings: [Misspelling] = []
  /// In the order in which they were first named.
  var statuses: [StatusDraft] = []
  /// What a month after 31 January is.
  var addingMonths = MonthConvention.endOfMonth
  /// The month, from 1.
  var financialYearStarts = 4
  /// What the reporting date is where nothing tells it.
  var reportingDate = ReportingDateRule.period
  /// Days from Monday to Friday on which nobody works.
  var holidays: [Day] = []
  /// The words of date cells.
  var dates = DateWords.Source()
  /// Capitals that are no initials.
  var notInitials: [LocatedText] = []
  /// Phrases that lead to a promised date.
  var leadWords: [LocatedText] = []
  /// How many words before the date such a phrase may stand.
  var withinWords = 6
  /// How many months back a month without a year is taken to be past.
  var monthsPast = 3
  /// Names of months that are other words, too.
  var ambiguousMonths: [LocatedText] = []
  /// The words that such a name must follow.
  var onlyAfter: [LocatedText] = []
  /// Updates that say nothing.
  var blankUpdates: [LocatedText] = []
  /// What stands behind a number of per cent.
  var percentSigns: [LocatedText] = []
  /// The phrase lists that updates are told apart by, by member.
  var updateLists: [String: LocatedText] = [:]
  /// How far two updates agree that are one and the same, from 0 to 1.
  var agreement = 0.9
  /// Updates of fewer words are no copies.
  var leastWords = 3
  /// How many first words make two updates the same.
  var firstWords = 12
  /// Phrase lists in the order in which they were first named.
  var phrases: [(name: String, list: [LocatedText])] = []
  /// Their places by name.
  var phraseIndex: [String: Int] = [:]
  /// Words of headers by the field that they hint at.
  var recognitionHeaders: [(field: String, words: [LocatedText])] = []
  /// Statuses that some trackers have.
  var recognitionStatuses: [RecognitionWords.KnownStatus] = []
  /// The words of theme progress summaries.
  var summary = SummaryDraft()
  /// The words that such summaries are drafted in.
  var summaryDraft = SummaryDraftSource()
  /// Rules in the order of the files.
  var rules: [RuleDraft] = []
  /// Their places by id.
  var ruleIndex: [String: Int] = [:]
  /// Overrides that say nothing.
  var emptyOverrides: [RulePart] = []
  /// Rules that another file declared before, with their ids.
  var repeated: [(id: LocatedText, known: RuleDraft)] = []
  /// How many phrases were unfolded.
  var phraseForms = 0
  /// Asked for at every phrase: phrases that all lists may have together, alternatives unfolded.
  let mostPhraseForms: Int
  /// How large one phrase may be.
  let phraseLimits: PhraseLimits
  private var refused: Set<RuleLimit> = []

  init(facts: [FactSignature], log: ProblemLog) {
    self.facts = facts
    factIndex = Dictionary(facts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.log = log
    mostPhraseForms = log.limits[.phrases]
    phraseLimits = log.limits.phrase
  }

  /// The file's place among all, those that are extended first.
  func order(_ source: SourceText) -> Int { fileOrder[ObjectIdentifier(source)] ?? 0 }

  /// Adds the facts of the set's own fields, once all files told of them.
  func takeOwnFacts(_ fields: [OwnField]) {
    for signature in OwnFacts.signatures(of: fields) {
      factIndex[signature.id] = facts.count
      facts.append(signature)
    }
  }

  /// Where something is said.
  struct Place {
    /// The file.
    let source: SourceText
    /// Where it begins, in bytes.
    let offset: Int
    /// The path of the value.
    let path: JSONPath
  }

  /// A text with its place.
  struct LocatedText {
    /// The text.
    let value: String
    /// The file that it stands in.
    let source: SourceText
    /// Where it begins, in bytes.
    let offset: Int
    /// The path of the value.
    let path: JSONPath
  }

  /// A band with its place.
  struct LocatedBand {
    /// The band.
    let value: SlippageBand
    /// The file that it stands in.
    let source: SourceText
    /// Where it begins, in bytes.
    let offset: Int
    /// The path of the value.
    let path: JSONPath
  }

  /// A status as far as the files have told of it.
  struct StatusDraft {
    /// What rules call it.
    let id: String
    /// What people call it.
    var title: String?
    /// 0 for the best rating; nil for statuses that are none.
    var rank: Int?
    /// Where the rank is given, and where a band was taken away.
    var rankPlace, bandlessPlace: Place?
    /// The colour of its fill.
    var colour: String?
    /// Whether an action with it needs no more work.
    var isFinished = false
    /// What officers write for it.
    var labels: [LocatedText] = []
    /// The colours of cells that state it.
    var fills: [LocatedText] = []
    /// The slippage that calls for it.
    var slippage: LocatedBand?
    /// The definition that binds it.
    var definition: String?
    /// What the leadership team does about it.
    var leadershipAction: String?
    /// The file that named it first.
    let source: SourceText
    /// Where that begins, in bytes.
    let offset: Int
    /// The path of the value.
    let path: JSONPath
  }

  /// A rule whose parts are still JSON: names may be declared in a later file.
  struct RuleDraft {
    /// What it is called by.
    let id: String
    /// The file that it stands in.
    let source: SourceText
    /// The path of the rule.
    let path: JSONPath
    /// Where it begins, in bytes.
    let offset: Int
    /// Each member with the file that gave it last.
    var members: RuleMembers
    /// The files that wrote the rule or changed it, in their order.
    var authors: [String] = []
    /// Examples that overrides gave besides its own.
    var moreExamples: [RulePart] = []
    /// What overrides say of where it is not raised, which is joined to its condition.
    var exceptions: [RulePart] = []
    /// The messages of its cases in another language.
    var caseTexts: RulePart?
    /// Their remedies.
    var caseRemedies: RulePart?
    /// Whether its sentences are others than those that its examples expect.
    var isReworded = false
    /// Whether its sentences are in another language, and none of them is of a finding that stands for many rows.
    var lacksCollapsedText = false
    /// What overrides took the place of; it has to be right all the same.
    var replaced: [(name: String, part: RulePart)] = []
  }

  /// Says, once, that a set has more of something than it can have.
  func refuseMore(_ limit: RuleLimit, _ source: SourceText, _ offset: Int, _ path: JSONPath) {
    if refused.insert(limit).inserted { log.add(.limit, source, offset, path, log.limits.refusal(limit)) }
  }

  // MARK: Applying a file

  /// Adds what a file says to what the files before it said.
  func apply(_ node: JSONNode, _ source: SourceText) {
    if isNewer(node, source) { return }
    guard let object = ObjectReader(node, .ruleSet, source, .root, log) else { return }
    _ = object.text("$schema")
    fileOrder[ObjectIdentifier(source)] = fileOrder.count
    languages[source.path] = object.whole("language") ?? 1
    if let text = object.name("id"), let node = object.node("id") {
      id = LocatedText(value: text, source: source, offset: node.offset, path: .root + "id")
    }
    // Those of a set that is extended say nothing of this one.
    version = object.name("version")
    title = object.name("title")
    if let tracker = object.object("tracker") { applyTracker(tracker) }
    for status in object.objects("statuses") { applyStatus(status) }
    if let calendar = object.object("calendar") { applyCalendar(calendar) }
    if let dates = object.object("dates") { applyDates(dates) }
    if let changes = object.object("changes") { applyChanges(changes) }
    if let recognition = object.object("recognition") { applyRecognition(recognition) }
    if let summary = object.object("summary") { applySummary(summary) }
    if let signOffs = object.object("sign-offs") { applyWords(signOffs, "not-initials", to: &notInitials) }
    if let forecasts = object.object("forecasts") { applyForecasts(forecasts) }
    if let updates = object.object("updates") { applyUpdates(updates) }
    applyPhrases(object)
    for rule in object.objects("rules") { addRule(rule) }
    tellRepeated()
    applyOverrides(object)
    applyTexts(object)
  }

  /// Whether a file is written in a language that is not known yet; nothing else is said of it then.
  private func isNewer(_ node: JSONNode, _ source: SourceText) -> Bool {
    guard let language = node["language"], let number = language.wholeNumber,
      number > ObjectShape.languages.upperBound
    else { return false }
    log.add(
      .language, source, language.offset, .root + "language",
      "the rule set is written in language \(number), and this version of slipgauge knows languages 1 to "
        + "\(ObjectShape.languages.upperBound): use a newer slipgauge")
    log.lacksFile = true
    return true
  }

  /// A list of words: the list itself, or `{"add": […], "remove": […]}` to change the one that stands there.
  func applyWords(_ object: ObjectReader, _ name: String, to words: inout [LocatedText]) {
    guard let node = object.node(name) else { return }
    applyWords(node, object.source, object.path + name, to: &words)
  }

  /// Changes a list of words: puts another in its place, or adds to it and takes from it.
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

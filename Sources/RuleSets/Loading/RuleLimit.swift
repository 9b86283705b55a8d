import Texts

/// A bound on what files of rules, waivers and settings may make their readers do; each has a flag.
public enum RuleLimit: String, CaseIterable, Sendable {
  case fileBytes = "rule-file-bytes"
  case waiverBytes = "waiver-file-bytes"
  case settingsBytes = "settings-file-bytes"
  case files = "rule-files"
  case depth = "rule-depth"
  case values = "rule-values"
  case listItems = "rule-list-items"
  case textBytes = "rule-text-bytes"
  case phrases = "rule-phrases"
  case phraseWords = "rule-phrase-words"
  case phraseForms = "rule-phrase-forms"
  case phraseWays = "rule-phrase-ways"
  case rules = "rules"
  case phraseLists = "phrase-lists"
  case statuses = "statuses"
  case tests = "rule-tests"
  case problems = "rule-problems"

  /// The command line's option, `--max-rule-files`.
  public var flag: String { "--max-" + rawValue }

  /// The most that is read without being asked to read more.
  public var standard: Int {
    switch self {
    case .fileBytes: 4 << 20
    case .waiverBytes: 16 << 20
    case .settingsBytes: 1 << 20
    case .files: 32
    case .depth: 48
    case .values: 400_000
    case .listItems: 10_000
    case .textBytes: 10_000
    case .phrases: 50_000
    case .phraseWords: PhraseLimits.standard.words
    case .phraseForms: PhraseLimits.standard.forms
    case .phraseWays: 256
    case .rules: 2_000
    case .phraseLists: 1_000
    case .statuses: 1_000
    case .tests: 20_000
    case .problems: 1_000
    }
  }

  /// How far the flag can raise it; nil: without end.
  package var highest: Int? {
    switch self {
    // What is nested is read, compiled and asked by functions that call themselves.
    case .depth: 256
    // What a row states now and before is one number, with fifteen bits for each status.
    case .statuses: 32_000
    default: nil
    }
  }

  /// What is counted, as help says it.
  public var subject: String { subject(in: "a rule, waiver or settings file") }

  /// What is counted, where `file` says which kind of file it is counted in.
  func subject(in file: String) -> String {
    switch self {
    case .fileBytes: "bytes in a rule file"
    case .waiverBytes: "bytes in a waiver file"
    case .settingsBytes: "bytes in a settings file"
    case .files: "rule files joined by extends"
    case .depth: "lists and objects, or brackets of a phrase, nested in each other in \(file)"
    case .values: "JSON values in \(file)"
    case .listItems: "items of a list or members of an object in \(file)"
    case .textBytes: "bytes in a text of \(file)"
    case .phrases: "phrases of a rule set, with their alternatives unfolded"
    case .phraseWords: "words in a phrase"
    case .phraseForms: "phrases that one phrase's alternatives unfold to"
    case .phraseWays: "beginnings of phrases that can stand at one place of a text at once"
    case .rules: "rules in a rule set"
    case .phraseLists: "phrase lists in a rule set"
    case .statuses: "statuses in a rule set"
    case .tests: "tests in all rules, those of the rules that they refer to counted each time"
    case .problems: "problems told of a rule set, a waiver file or a settings file"
    }
  }
}

/// The limits on files of rules, waivers and settings in force.
public struct RuleLimits: Sendable, Equatable {
  private var values = RuleLimit.allCases.map(\.standard)
  /// Whether `extends` may name files outside the folder of the file that says so.
  public var allowsOutside = false

  /// The limits that hold where nobody says otherwise.
  public init() {}

  /// How many there may be; what is set beyond `highest` is that.
  public subscript(limit: RuleLimit) -> Int {
    get { values[Self.index(of: limit)] }
    set { values[Self.index(of: limit)] = min(newValue, limit.highest ?? .max) }
  }

  /// The most bytes of one rule file, which whoever reads it has to keep to as well.
  package var fileBytes: Int {
    get { self[.fileBytes] }
    set { self[.fileBytes] = newValue }
  }

  private static func index(of limit: RuleLimit) -> Int { RuleLimit.allCases.firstIndex(of: limit) ?? 0 }

  /// How large one phrase may be.
  var phrase: PhraseLimits {
    PhraseLimits(words: self[.phraseWords], forms: self[.phraseForms], depth: self[.depth])
  }

  /// What a refusal says: how many there are at most, and what to do for more.
  package func refusal(_ limit: RuleLimit, in file: AuthoredFile = .rules) -> String {
    let found = "more than \(self[limit]) \(limit.subject(in: file.rawValue))"
    return self[limit] == limit.highest
      ? "\(found), which is as far as \(limit.flag) goes" : "\(found); raise the limit with \(limit.flag) NUMBER"
  }
}

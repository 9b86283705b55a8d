import RuleSets

/// A fact of each type, some of them twice.
let testFacts: [FactSignature] = [
  FactSignature("ref", .text, "The ref as typed."),
  FactSignature("title", .text, "The title as typed.").inTimes([.earlier]),
  FactSignature("status", .status, "The status.").inTimes([.previous]),
  FactSignature("previous-status", .status, "The previous status.", needs: [.previousPeriod])
    .being(FactSignature.Past("status", .previous, isNamed: true)),
  FactSignature("start", .reading, "The start cell as read."),
  FactSignature("due", .reading, "The due cell as read."),
  FactSignature("reporting-date", .date, "The reporting date."),
  FactSignature("earlier-due", .date, "The due date in the earlier tracker.", needs: [.earlierTracker]),
  FactSignature("slippage-months", .number, "The slippage.").within(.counts),
  FactSignature("schedule-rounds", .number, "How often it comes round."),
  FactSignature("live", .flag, "Whether it is live."),
  FactSignature("kind", .choice(["main", "sub", "assurance"]), "The kind."),
  FactSignature("expected-ratings", .statuses, "The expected ratings."),
  FactSignature("pasted-refs", .refs, "Where the update stands, too."),
  FactSignature("percentages", .numbers, "The percentages."),
  FactSignature("slippage", .text, "The slippage in words.", isPlaceholder: true),
  FactSignature("earlier-title", .text, "The title then.", needs: [.earlierTracker])
    .being(FactSignature.Past("title", .earlier, isNamed: false)),
]

/// A rule set that stands alone, with members put in or replaced.
struct SmallSet {
  var members: [(name: String, json: String)] = [
    ("id", #""small""#), ("version", #""1""#), ("title", #""A small set""#),
    ("tracker", #"{"columns": {"ref": ["Ref"], "title": ["Action"], "status": ["Status (*)"]}}"#),
    (
      "statuses",
      """
      [{"id": "green", "title": "Green", "rank": 0, "labels": ["Green"], "slippage": {"before": "P1M"}},
       {"id": "red", "title": "Red", "rank": 1, "labels": ["Red"], "slippage": {"from": "P1M"}},
       {"id": "done", "title": "Done", "finished": true, "labels": ["Done"]}]
      """
    ),
    ("dates", #"{"months": \#(SmallSet.months)}"#),
    ("phrases", #"{"trouble": ["delay"], "negations": ["not"]}"#),
    ("rules", "[\(SmallSet.rule())]"),
  ]

  static let months = """
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
     "december"]
    """

  init(_ changes: (name: String, json: String)...) {
    for change in changes {
      if let index = members.firstIndex(where: { $0.name == change.name }) {
        members[index] = change
      } else {
        members.append(change)
      }
    }
  }

  /// A rule with these members beside, or instead of, its own.
  static func rule(
    _ id: String = "a-rule", when: String = #"{"live": true}"#, message: String = "{ref} is wrong.", _ more: String = ""
  )
    -> String
  {
    """
    {"id": "\(id)", "level": "error", "title": "Wrong", "when": \(when), "message": "\(message)",
     "remedy": "Mend it."\(more)}
    """
  }

  /// The set with one rule of this condition.
  static func when(_ condition: String) -> SmallSet { SmallSet(("rules", "[\(rule(when: condition))]")) }

  var json: String { "{" + members.map { "\"\($0.name)\": \($0.json)" }.joined(separator: ",\n") + "}" }
}

/// What loading files by name, from texts, gives.
struct Loading {
  var ruleSet: RuleSet?
  var problems: [RuleSetProblem] = []

  init(_ files: [String: String], _ paths: [String]? = nil, limits: RuleLimits = RuleLimits()) {
    self.init(bytes: files.mapValues { Array($0.utf8) }, paths ?? files.keys.sorted(), limits: limits)
  }

  init(bytes: [String: [UInt8]], _ paths: [String], limits: RuleLimits = RuleLimits()) {
    do throws(RuleSetProblems) {
      ruleSet = try RuleSetLoader(facts: testFacts, limits: limits) { bytes[$0] }.load(paths)
    } catch {
      problems = error.problems
    }
  }

  /// The one file `set.json`.
  init(_ text: String, limits: RuleLimits = RuleLimits()) { self.init(["set.json": text], limits: limits) }
  init(_ set: SmallSet, limits: RuleLimits = RuleLimits()) { self.init(set.json, limits: limits) }

  /// Each problem as its JSON path and message.
  var told: [String] { problems.map { "\($0.jsonPath): \($0.message)" } }
}

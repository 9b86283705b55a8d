import Checks
import Ledger
import Testing

/// Each row of the table of words, with its near misses.
@Suite struct NightWordTests {
  /// What is different from a quiet night on which the rule was evaluated and the action is there.
  struct Case: Sendable, CustomTestStringConvertible {
    let then: String?
    let now: String?
    var isChecked = true
    var isThere = true
    var isRenumbered = false
    var step = NightQuestion.Step.same
    var isShown = true
    let word: NightWord?
    var testDescription: String {
      "\(then ?? "-") → \(now ?? "-"), \(step), checked \(isChecked), there \(isThere), shown \(isShown)"
    }
  }

  @Test(arguments: [
    Case(then: nil, now: nil, word: nil),
    Case(then: nil, now: "a A1", word: .new), Case(then: nil, now: "a A1", step: .later, word: .new),
    Case(then: nil, now: "a A1 w", word: .waived), Case(then: "a A1", now: "a A1 w", word: .waived),
    Case(then: "a A1 w", now: "a A1", word: .waiverLapsed),
    Case(then: "a A1", now: "a A1", word: .standing), Case(then: "a A1", now: "a A1", step: .later, word: .standing),
    Case(then: "a A1 w", now: "a A1 w", word: .standing),
    Case(then: "a A1", now: "!a A1", word: .changed), Case(then: "!a A1", now: "a A1", word: .changed),
    Case(then: "a A1{status=red}", now: "a A1{status=green}", word: .changed),
    Case(then: "a A1{status=red}", now: "a A1{status=red}", word: .standing),
    Case(then: "a A1", now: "a A2", isRenumbered: true, word: .renumbered),
    Case(then: "a A1", now: "!a A2", isRenumbered: true, word: .changed),
    // Then and not now.
    Case(then: "a A1", now: nil, word: .resolved), Case(then: "a A1 w", now: nil, word: .resolved),
    Case(then: "a A1", now: nil, isShown: false, word: .resolved),
    Case(then: "a A1", now: nil, step: .later, word: .resolved),
    Case(then: "a A1", now: nil, step: .later, isShown: false, word: .leftBehind),
    Case(then: "a A1", now: nil, isThere: false, word: .gone),
    Case(then: "a A1", now: nil, isThere: false, step: .later, isShown: false, word: .gone),
    Case(then: "a A1", now: nil, isChecked: false, word: .notChecked),
    Case(then: "a A1", now: nil, isChecked: false, step: .later, word: .notChecked),
    // What was not read is not gone.
    Case(then: "a A1", now: nil, isChecked: false, isThere: false, word: .notChecked),
    Case(then: "a A1", now: nil, step: .earlier, word: .notChecked),
  ])
  func `each word has its one place`(_ example: Case) {
    var question = NightQuestion(
      then: example.then.map { Nights.finding($0) }, now: example.now.map { Nights.finding($0) })
    question.isChecked = example.isChecked
    question.isThere = example.isThere
    question.isRenumbered = example.isRenumbered
    question.step = example.step
    question.isShown = example.isShown
    #expect(question.word == example.word)
  }

  /// What a night sees of the tracker, and the word for `a A1` of sheet Culture, which is not raised now.
  struct Scene: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let word: NightWord
    let change: @Sendable (inout NightScene) -> Void

    init(_ text: String, _ word: NightWord, _ change: @escaping @Sendable (inout NightScene) -> Void) {
      testDescription = text
      self.word = word
      self.change = change
    }
  }

  @Test(arguments: [
    Scene("nothing is different", .resolved) { _ in },
    Scene("the action is gone", .gone) { $0.actions = [:] },
    Scene("the rule is on actions of earlier trackers", .resolved) {
      $0.actions = [:]
      $0.earlierRules = ["a"]
    },
    Scene("nobody knows of actions", .resolved) { $0.actions = nil },
    Scene("it goes on as A2", .resolved) {
      $0.renumbered = ["a1": "A2"]
      $0.actions = ["a2": .init(hasStatus: true, hasUpdate: true)]
    },
    Scene("the rule is off", .notChecked) { $0.offRules = ["a"] },
    Scene("another rule is off", .resolved) { $0.offRules = ["b"] },
    Scene("the rule was asked of nothing", .notChecked) { $0.unasked = ["a"] },
    Scene("its column is not on the sheet", .notChecked) { $0.unaskedOn = ["a": ["Culture"]] },
    Scene("its column is not on another sheet", .resolved) { $0.unaskedOn = ["a": ["Oversight"]] },
    Scene("the sheet was not read", .notChecked) { $0.unreadSheets = ["Culture"] },
    Scene("its sheet, known by the action, was not read", .notChecked) {
      $0.unreadSheets = ["1 Culture"]
      $0.sheets = ["a1": "1 Culture"]
    },
    Scene("the sheet was not read, and so it has no action", .notChecked) {
      $0.unreadSheets = ["Culture"]
      $0.actions = [:]
    },
    Scene("later, on fields without a period", .resolved) { $0.step = .later },
    Scene("later, on the status, which is stated", .resolved) {
      $0.step = .later
      $0.bases = ["a": RuleBasis(usesStatus: true)]
    },
    Scene("later, on the status, which is blank", .leftBehind) {
      $0.step = .later
      $0.bases = ["a": RuleBasis(usesStatus: true)]
      $0.actions = ["a1": .init(hasStatus: false, hasUpdate: true)]
    },
    Scene("later, on the update, which is blank", .leftBehind) {
      $0.step = .later
      $0.bases = ["a": RuleBasis(usesUpdate: true)]
      $0.actions = ["a1": .init(hasStatus: true, hasUpdate: false)]
    },
    Scene("later, on other periods too", .leftBehind) {
      $0.step = .later
      $0.bases = ["a": RuleBasis(usesStatus: true, looksBack: true)]
    },
    Scene("later, on nobody knows what", .leftBehind) {
      $0.step = .later
      $0.bases = [:]
    },
    Scene("the same period, on other periods too", .resolved) { $0.bases = ["a": RuleBasis(looksBack: true)] },
    Scene("updates are not due yet", .notChecked) { $0.awaited = ["a": ["a1"]] },
  ])
  func `the word goes by what was read`(_ example: Scene) throws {
    var scene = NightScene()
    scene.actions = ["a1": .init(hasStatus: true, hasUpdate: true)]
    scene.bases = ["a": RuleBasis()]
    example.change(&scene)
    try withFolder { folder in
      let history = try History(path: folder + "/h")
      try history.record([Nights.run(0, ["a A1"])])
      let last = try #require(try history.lastNight(of: Nights.tracker))
      let diff = HistoryDiff(
        before: last.standing, now: [], night: 2, isFirst: false, rulesChanged: false, scene: scene)
      #expect(diff.entries.map(\.word) == [example.word])
    }
  }
}

/// What commands are called: one word or two.
package enum CommandName: String, CaseIterable, Sendable {
  case check, explain, chase, waive
  case rulesList = "rules list"
  case rulesShow = "rules show"
  case rulesExplain = "rules explain"
  case rulesFacts = "rules facts"
  case rulesValidate = "rules validate"
  case rulesTest = "rules test"
  case rulesDoc = "rules doc"
  case rulesSchema = "rules schema"
  case rulesReplay = "rules replay"
  case rulesDiff = "rules diff"
  case initialise = "init"
  case convert, nightly, history
  case historyShow = "history show"
  case historyTrend = "history trend"
  case historyImport = "history import"
  case historyExport = "history export"
  case historyBoard = "history board"
  case historyForget = "history forget"
  case summaryCheck = "summary check"
  case summaryDraft = "summary draft"
  case web, config
}

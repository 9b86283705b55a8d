/// Every command, in the order of help.
package enum CommandTable {
  /// One for each name.
  package static let all: [Command] = [
    .check,
    .explain,
    .chase,
    .waive,
    .rulesList,
    .rulesShow,
    .rulesExplain,
    .rulesFacts,
    .rulesValidate,
    .rulesTest,
    .rulesDoc,
    .rulesSchema,
    .rulesReplay,
    .rulesDiff,
    .initialise,
    .convert,
    .nightly,
    .history,
    .historyShow,
    .historyTrend,
    .historyImport,
    .historyExport,
    .historyBoard,
    .historyForget,
    .summaryCheck,
    .summaryDraft,
    .web,
    .config,
  ]
}

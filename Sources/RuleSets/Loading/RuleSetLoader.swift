import Documents

/// Loads rule sets strictly: everything that is wrong is told at once, each with its place.
package struct RuleSetLoader {
  /// The limits on what it reads.
  package typealias Limits = RuleLimits

  private let facts: [FactSignature]
  private let limits: RuleLimits
  /// The bytes of a file; nil where it cannot be read.
  private let readFile: (String) -> [UInt8]?

  /// `facts` are what conditions may use; `readFile` gives a file's bytes, nil where it cannot be read.
  package init(facts: [FactSignature], limits: RuleLimits = RuleLimits(), readFile: @escaping (String) -> [UInt8]?) {
    self.facts = facts
    self.limits = limits
    self.readFile = readFile
  }

  /// Reads files from the disk: regular ones, and not one byte more than the limit.
  package init(facts: [FactSignature], limits: RuleLimits = RuleLimits()) {
    self.init(facts: facts, limits: limits) { RuleFile.read($0, most: limits[.fileBytes]) }
  }

  /// The embedded rule set, or the files given: each extends those before it, and what its own `extends` names.
  ///
  /// Where it is linted, its notices tell what the files given may say, and surely do not mean.
  package func load(_ paths: [String] = [], isLinted: Bool = false) throws(RuleSetProblems) -> RuleSet {
    let log = ProblemLog(limits: limits)
    let files = files(paths, log)
    let builder = RuleSetBuilder(facts: facts, log: log)
    for file in files.loaded { builder.apply(file.node, file.source) }
    for problem in files.duplicates { log.add(problem) }
    let ruleSet = builder.finish()
    try refuse(log, files)
    guard var ruleSet else { throw RuleSetProblems([]) }
    if isLinted {
      RuleSetLinter(builder, ruleSet, asked: paths).run()
      ruleSet.notices = log.notices
    }
    return ruleSet
  }

  /// The set that the files make, which `load` takes, to be looked at with items of its lists left out.
  package func variants(_ paths: [String] = []) -> RuleSetVariants {
    RuleSetVariants(files(paths, ProblemLog(limits: limits)).loaded, facts: facts, limits: limits)
  }

  private func files(_ paths: [String], _ log: ProblemLog) -> RuleFileList {
    var files = RuleFileList(log: log, limits: limits, readFile: readFile)
    files.append(paths.isEmpty ? [CarriedRules.standard.name] : paths)
    return files
  }

  /// Throws what is in the log, in the order of the files.
  private func refuse(_ log: ProblemLog, _ files: RuleFileList) throws(RuleSetProblems) {
    if log.problems.isEmpty { return }
    let order = Dictionary(
      files.loaded.enumerated().map { ($1.source.path, $0) }, uniquingKeysWith: { first, _ in first })
    throw RuleSetProblems(
      log.problems.sorted {
        (order[$0.path] ?? -1, $0.line, $0.column, $0.message) < (order[$1.path] ?? -1, $1.line, $1.column, $1.message)
      })
  }
}

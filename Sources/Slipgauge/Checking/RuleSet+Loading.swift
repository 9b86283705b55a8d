import Checks
public import RuleSets

extension RuleSet {
  /// Loads the rule set that slipgauge carries; with files, what they make together: each extends those before it, and
  /// what its own `extends` names.
  ///
  /// - Throws: `RuleSetProblems`: everything that is wrong is told at once, each with its place.
  public static func load(
    _ paths: [String] = [], limits: RuleLimits = RuleLimits()
  ) throws(RuleSetProblems) -> RuleSet {
    try load(paths, limits: limits, files: RunFiles())
  }

  /// The rule set that `load` takes, to be looked at with items of its lists left out.
  package static func variants(of paths: [String], limits: RuleLimits, files: RunFiles) -> RuleSetVariants {
    let most = limits.fileBytes
    return RuleSetLoader(facts: FactTable.standard.signatures, limits: limits) {
      InputFile.bytes($0, most: most, for: files)
    }.variants(paths)
  }

  /// The same; `files` gets to know of each file that is read, and `read` of its bytes.
  package static func load(
    _ paths: [String], limits: RuleLimits, files: RunFiles, isLinted: Bool = false,
    read: (String, [UInt8]?) -> Void = { _, _ in }
  ) throws(RuleSetProblems) -> RuleSet {
    if !isLinted, limits == RuleLimits(), let set = try carried(paths) { return set }
    let most = limits.fileBytes
    return try withoutActuallyEscaping(read) { read throws(RuleSetProblems) in
      let loader = RuleSetLoader(facts: FactTable.standard.signatures, limits: limits) { path in
        let bytes = InputFile.bytes(path, most: most, for: files)
        read(path, bytes)
        return bytes
      }
      return try loader.load(paths, isLinted: isLinted)
    }
  }

  /// The set of that name, if the program carries it: loaded when it is first asked for, and the same from then on.
  private static func carried(_ paths: [String]) throws(RuleSetProblems) -> RuleSet? {
    switch paths {
    case [], [CarriedRules.standard.name]: try standard.get()
    case [CarriedRules.plain.name]: try plain.get()
    default: nil
    }
  }

  private static let standard = alone(.standard)
  private static let plain = alone(.plain)

  private static func alone(_ rules: CarriedRules) -> Result<RuleSet, RuleSetProblems> {
    Result { () throws(RuleSetProblems) in
      try RuleSetLoader(facts: FactTable.standard.signatures) { _ in nil }.load([rules.name])
    }
  }
}

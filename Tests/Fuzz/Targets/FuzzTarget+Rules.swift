import Checks
import Documents
import Ledger
import RuleSets
import TestSupport

extension FuzzTarget {
  /// Rule sets, alone and on top of the one that the program carries.
  static let rules: FuzzTarget = {
    let seeds =
      [Corpus.file("council.json")]
      + ["base.json", "ten-mistakes.json"].map {
        Files.read(Repository.path("Tests/RuleSetsTests/Fixtures/" + $0)) ?? []
      }
    let mutation = Mutation(Pieces.rules)
    return FuzzTarget(
      name: "rules",
      make: { random in
        var input = seeds.randomElement(using: &random) ?? []
        mutation.change(&input, &random)
        return input
      },
      check: { bytes throws(Violation) in
        let first = try load(bytes)
        if try load(bytes) != first { throw Violation("it loads differently the second time") }
      })
  }()

  /// The problems told of a rule set, or its rules; the set that loads then reads a tracker.
  private static func load(_ bytes: [UInt8]) throws(Violation) -> [String] {
    let loader = RuleSetLoader(facts: FactTable.standard.signatures) { $0.hasSuffix("rules.json") ? bytes : nil }
    let ruleSet: RuleSet
    do throws(RuleSetProblems) {
      ruleSet = try loader.load(["rules.json"])
    } catch {
      let lines = error.problems.map(\.text)
      if lines.isEmpty { throw Violation("a refusal without a problem") }
      for line in lines { try checkLine(line) }
      return lines
    }
    let table = TrackerTable(
      "ref | title | start | due | status | update\nOC.A2.1 | Plan | Jan-23 | Jul-23 | On Track | Written. DS 11.01.24")
    // A set with headings of its own finds no header in the table; all that matters is that it says so.
    let ids = (try? CheckRun(table, CheckRun.Options(ruleSet: ruleSet)))?.findings.map(\.ruleID) ?? []
    return ruleSet.rules.map(\.id) + ids
  }

  /// Waiver files.
  static let waivers: FuzzTarget = {
    let seed = Corpus.file("waivers.json")
    let mutation = Mutation(Pieces.waivers)
    return FuzzTarget(
      name: "waivers",
      make: { random in
        var input = seed
        mutation.change(&input, &random)
        return input
      },
      check: { bytes throws(Violation) in
        let source = SourceText(path: "waivers.json", bytes: bytes)
        let rules = DefaultRuleSet.shared.rules.map(\.id)
        do {
          let file = try WaiverFile.read(source, rules: rules)
          let written = SourceText(path: "waivers.json", bytes: file.bytes)
          if try WaiverFile.read(written, rules: rules).bytes != file.bytes {
            throw Violation("it is written differently the second time")
          }
        } catch let error as Violation {
          throw error
        } catch let error as WaiverFileError {
          if error.lines.isEmpty { throw Violation("a refusal without a problem") }
          for line in error.lines { try checkLine(line) }
        } catch {
          throw Violation("an error of another kind")
        }
      })
  }()

  private static func checkLine(_ line: String) throws(Violation) {
    let isPlain = line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    if !isPlain { throw Violation("the refusal is not one plain line: \(line)") }
  }
}

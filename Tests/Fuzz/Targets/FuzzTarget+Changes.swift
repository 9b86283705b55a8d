import Tables
import TestSupport
import Trackers

extension FuzzTarget {
  /// Change registers in CSV and JSON.
  static let changes: FuzzTarget = {
    let seeds = ["changes.csv", "changes.json"].map(Corpus.file)
    let mutation = Mutation(Pieces.changes)
    return FuzzTarget(
      name: "changes",
      make: { random in
        var input = seeds.randomElement(using: &random) ?? []
        mutation.change(&input, &random)
        return input
      },
      check: { bytes throws(Violation) in
        if outcome(of: bytes) != outcome(of: bytes) { throw Violation("it is read differently the second time") }
      })
  }()

  /// The lines of a register, or why it is refused.
  private static func outcome(of bytes: [UInt8]) -> [String] {
    do throws(TableError) {
      let file = try TableFile.open(bytes: bytes, lists: .changeRegister)
      return try ChangeRegisterReader(DefaultRuleSet.shared).read(file).lines.map { "\($0)" }
    } catch {
      return [error.place.text ?? "", error.problem, error.remedy]
    }
  }
}

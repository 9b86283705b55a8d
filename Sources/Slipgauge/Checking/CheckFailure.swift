public import Checks
public import Dates
public import Documents
public import RuleSets
public import Tables

/// Why a check could not be made. What is wrong, and where, are values; `problems` puts them into words.
///
/// Further cases may come with any version.
@nonexhaustive public enum CheckFailure: Error, Sendable {
  /// The tracker, an earlier one or the change register cannot be read.
  case tracker(TableError)
  /// The rule set cannot be used: all that is wrong in it.
  case rules(RuleSetProblems)
  /// The waiver file at the path cannot be used: all that is wrong in it, of which at least so many problems are told.
  case waivers(String, [TextProblem], isCut: Bool)
  /// A file cannot be read.
  case file(String, RegularFile.Obstacle)
  /// A file is longer than the limit on its kind; the clause names it, with the flag that raises it.
  case tooLong(String, clause: String)
  /// What was to be an earlier report is none.
  case noReport(String)
  /// A rule that is to be reported, or not to be, is none of the rule set's.
  case unknownRule(String, RuleSelection.List, nearest: String?)
  /// No header of the tracker names a period.
  case noPeriod(String)
  /// The tracker has no columns for the period; those that it has.
  case unknownPeriod(String, Period, known: [Period])
  /// An earlier tracker's latest month is not before the period that is checked.
  case notEarlier(String, latest: Period, period: Period)
  /// No row of an earlier tracker has a ref.
  case noRef(String)
  /// There is nothing below the tracker's header row.
  case noAction(String)
  /// A field or a value by which actions were to be selected is none.
  case selection(ActionSelection.Problem)
  /// No action of the tracker has a name that actions were to be selected by.
  case unknownName(String, ActionSelection.Unmet)
  /// None of the tracker's actions is one of those that were to be told of.
  case noneSelected(String, ActionSelection)
  /// The JSON summary at the path cannot be used: all that is wrong in it.
  case summary(String, [TextProblem])
  /// The summary at the path is of another period than was asked for.
  case otherPeriod(String, stated: Period, asked: Period)
  /// The summary at the path is of a period that the tracker does not carry; those that it carries.
  case noTrackerOfPeriod(String, Period, tracker: String, known: [Period])
  /// Nothing tells of which period the summary at the path is.
  case unknownSummaryPeriod(String)
  /// Nothing in the summary at the path is a claim of actions.
  case noClaim(String)
  /// No action of the tracker has the ref, nor is called so where it has none; those that come nearest.
  case unknownAction(String, String, nearest: [String])
  /// No theme of the tracker, or no lead, is called so; those that come nearest.
  case unknownGroup(String, String, kind: String, nearest: [String])
  /// No rule could be evaluated on the tracker, and why.
  case noRule(String, reasons: [String])
  /// The tracker was saved each of the times that it was read.
  case unsettled(String, times: Int)
}

extension CheckFailure {
  /// What `body` reads; a tracker that cannot be read fails the check.
  package static func reading<Value>(_ body: () throws(TableError) -> Value) throws(CheckFailure) -> Value {
    do {
      return try body()
    } catch {
      throw .tracker(error)
    }
  }
}

public import Dates
public import RuleSets

/// Something that a rule found.
public struct Finding: Sendable {
  /// The rule, by index in the rule set.
  package let rule: Int
  /// The rule's id in the rule set, by which waivers and reports name it.
  public let ruleID: String
  /// How grave it is: the rule's level, or that of its case that holds.
  public let level: Rule.Level
  /// The action's ref, trimmed; empty where it has none, or where the finding stands on the tracker.
  public let ref: String
  /// The theme that the action stands under; empty where it has none.
  public let theme: String
  /// The action's title as typed, cut at 1,000 characters; empty where it has none.
  public let title: String
  /// The action's director lead as typed, cut at 1,000 characters; empty where it has none.
  public let directorLead: String
  /// Who gives the action's update, as typed, cut at 1,000 characters; empty where the finding is not on one action.
  public internal(set) var updateOwner = ""
  /// Who else leads the action, in the same way.
  public internal(set) var otherLeads = ""
  /// What the cell may be meant to say, where the rule knows one such thing; else empty.
  public internal(set) var suggestion = ""
  /// The cells of the fields that the rule set declares for itself, in its order; empty where it declares none, for the
  /// tracker as a whole and for actions that are gone.
  public internal(set) var fields: [FieldText] = []
  /// The action's number over the tracker, from 0; nil for the tracker as a whole and for actions that are gone.
  public let row: Int?
  /// The period checked.
  public let period: Period
  /// Nil for the tracker as a whole, and for actions that are gone.
  public let location: Location?
  /// Where it stands in the summary; nil of findings that are on the tracker alone. `location` is then the tracker's
  /// cell that the summary is held against.
  public internal(set) var place: ClaimPlace?
  /// What is wrong, in a sentence or more of plain English.
  public private(set) var message: String
  /// What to do about it, in a sentence or more of plain English.
  public let remedy: String
  /// What the rule rests on: facts and rules that it asks for, then those that its message shows, each once.
  public let evidence: [Evidence]
  /// The actions of a finding that stands for many, or that it is about together; a hundred at most of the latter.
  public let refs: [String]
  /// The rows that it stands for, as many as refs are kept of, in words of their own.
  package let rows: [CollapsedRow]
  /// Which of the rule's cases holds, from 0; nil where none does.
  package let holdingCase: Int?
  /// The findings that it is one with, where they are many; nil where it always stands by itself.
  package let fold: Fold?
  /// The finding as a report that is written while rows are checked has it; nil where none was asked for.
  package var line: [UInt8]?

  /// Whether it stands for many rows, each of which would have one of its own.
  package var isCollapsed: Bool { !rows.isEmpty }

  /// What a waiver of many actions knows the row by, wherever it stands: the ref, else the title; of long ones the
  /// beginning, as a waiver file holds no text without end.
  package var lastingName: String { String((ref.isEmpty ? title : ref).unicodeScalars.prefix(200)) }

  /// What a waiver knows the rows by that the finding stands for, in their order; nil where it stands for its own row
  /// alone, or for more than are kept.
  package var lastingNames: [String]? {
    let count = Evidence.Value.number(Double(rows.count))
    let isWhole = !rows.isEmpty && evidence.contains { $0.key == Finding.count && $0.value == count }
    return isWhole ? rows.map(\.lastingName) : nil
  }

  /// The evidence of a finding that stands for many: on how many rows the rule is raised.
  package static let count = "count"

  /// The evidence of a finding that holds the stated rating against the ratings that the dates can call for.
  package static let expected = "expected"

  /// So many findings of a rule on sheets, columns or the tracker are told, whatever else is not: they say what the
  /// rest is worth.
  package static let mostOfReading = 1000

  /// The finding with a further sentence in its message.
  package func adding(_ sentence: String) -> Finding {
    var finding = self
    finding.message += " " + sentence
    finding.line = nil
    return finding
  }

  /// What tells findings of a rule apart that are told as one where they are many.
  struct FoldKey: Hashable {
    /// The rule, by index in the rule set.
    let rule: Int
    /// The level, where the rule's cases give several.
    var level: Rule.Level?
    /// What the rows share, in normal form; empty where it is nothing but the rule.
    var value = ""
  }

  /// Findings that are told as one where they are more than so many.
  package struct Fold: Sendable {
    /// What tells them apart from others.
    let key: FoldKey
    /// How many stand by themselves.
    let moreThan: Int
    /// What they share: the fact's key as evidence, and its value in words.
    let shared: (key: String, words: String)?
  }

  /// The cell of a field that a rule set declares for itself.
  public struct FieldText: Sendable, Hashable {
    /// What rules call the field.
    public let id: String
    /// As typed, a workbook's date as `convert` writes it; cut at 1,000 characters, empty where the cell is.
    public let text: String
  }

  /// Where the cell is.
  public struct Location: Sendable, Hashable {
    /// Nil in files that have no sheets.
    public let sheet: String?
    /// From 1, as a spreadsheet counts.
    public let row: Int
    /// The header over the column; empty where the sheet has no such column.
    public let column: String
    /// `M12`; nil where the sheet has no such column.
    public let cell: String?
    /// The line in a text file, from 1; nil in workbooks.
    public let line: Int?

    /// Whether it is a workbook's sheet as a whole: no action stands in a first row, and no cell is named.
    package var isWholeSheet: Bool { sheet != nil && line == nil && cell == nil && row <= 1 }
  }

  /// A fact that the rule rests on, in a form that machines read.
  public struct Evidence: Sendable, Hashable {
    /// What the fact was, in a type that JSON has; `none` where the action has no such thing.
    public enum Value: Sendable, Hashable {
      case text(String)
      case texts([String])
      case flag(Bool)
      case number(Double)
      case none
    }
    /// The name of the fact, or of another rule that the rule rests on.
    public let key: String
    /// What it was for the action.
    public let value: Value
    /// Whether it passes with time while the row stays as it is.
    package let isPassing: Bool
    /// What the fact is called where a night tells that it changed; nil: nobody is told.
    package let changeName: String?

    package init(key: String, value: Value, isPassing: Bool = false, changeName: String? = nil) {
      self.key = key
      self.value = value
      self.isPassing = isPassing
      self.changeName = changeName
    }
  }
}

extension Finding {
  /// The number of the action that shows why it was raised: its own, or of what stands for many the first; nil where
  /// there is none.
  package var explainedRow: Int? { row ?? rows.lazy.compactMap(\.row).first }
}

/// One row of a finding that stands for many, for reports that mark each cell.
package struct CollapsedRow: Sendable {
  /// The action's number over the tracker, from 0; nil for actions that are gone.
  package let row: Int?
  /// The action's ref, trimmed; empty where it has none.
  package let ref: String
  /// The theme that the action stands under; empty where it has none.
  package let theme: String
  /// The action's director lead as typed; empty where it has none.
  package let directorLead: String
  /// The ref; where there is none, the action's number, or the name of what is no action.
  let name: String
  /// `Finding.lastingName` of the row alone.
  package let lastingName: String
  /// What the rule would have said of the row alone.
  package let message: String
  /// What the rule would have said to do about the row alone.
  package let remedy: String
  /// Nil for actions that are gone.
  package let location: Finding.Location?

  /// The row of a finding of its own, which had no others.
  init(_ finding: Finding) {
    row = finding.row
    ref = finding.ref
    theme = finding.theme
    directorLead = finding.directorLead
    name = finding.ref.isEmpty ? finding.row.map { "action \($0 + 1)" } ?? finding.title : finding.ref
    lastingName = finding.lastingName
    message = finding.message
    remedy = finding.remedy
    location = finding.location
  }
}

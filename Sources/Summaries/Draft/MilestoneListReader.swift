import Checks
package import RuleSets
package import Tables
import Texts

/// Reads the milestones that a team keeps: a table with a header over refs and one over wordings.
package struct MilestoneListReader {
  /// A column; the raw value is its header, and its name in JSON.
  private enum Column: String, CaseIterable {
    case ref, wording
  }

  private let headers: [String: Column]

  /// A reader of lists whose refs stand under a header that trackers have over refs, too.
  package init(_ ruleSet: RuleSet) {
    var headers: [String: Column] = [:]
    for header in ruleSet.headers(of: .ref) { headers[normalised(header)] = .ref }
    for column in Column.allCases { headers[column.rawValue] = column }
    self.headers = headers
  }

  /// The milestones in the order of the file, each with its place.
  ///
  /// - Throws: `TableError` where the file cannot be read, no row has the headers, or a milestone lacks its ref.
  package func read(_ file: TableFile) throws(TableError) -> [(milestone: Milestone, place: TablePlace)] {
    var found: [(milestone: Milestone, place: TablePlace)] = []
    var hasHeader = false
    for sheet in file.sheets {
      var columns: [Column: Int] = [:]
      try sheet.eachRow { block, index, number throws(TableError) in
        guard let refs = columns[.ref], let wordings = columns[.wording] else {
          columns = self.columns(ofRow: index, in: block)
          return
        }
        hasHeader = true
        func text(_ column: Int) -> String {
          block.text(row: index, column: column).string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let milestone = Milestone(ref: text(refs), text: text(wordings))
        if milestone.text.isEmpty, milestone.ref.isEmpty { return }
        let place = TablePlace.row(number)
        if milestone.ref.isEmpty || milestone.text.isEmpty {
          throw TableError(
            .notAMilestoneList, path: file.path, place: place,
            problem: milestone.ref.isEmpty
              ? "the milestone has no ref" : "the milestone of \(Wording.short(milestone.ref)) has no wording",
            remedy: "give each milestone the ref of its action and its wording")
        }
        found.append((milestone, place))
      }
      hasHeader = hasHeader || columns.count == Column.allCases.count
    }
    if hasHeader { return found }
    throw TableError(
      .notAMilestoneList, path: file.path, problem: "no row has a header over refs and one over wordings",
      remedy: "call the columns ref and wording")
  }

  private func columns(ofRow index: Int, in block: RowBlock) -> [Column: Int] {
    var columns: [Column: Int] = [:]
    block.eachColumn(ofRow: index) { column in
      guard let field = headers[normalised(block.text(row: index, column: column).string)] else { return }
      columns[field] = columns[field] ?? column
    }
    return columns.count == Column.allCases.count ? columns : [:]
  }
}

import Checks
import Dates
import RuleSets
package import Tables
import Texts
import Trackers

extension Recognition {
  /// Of labels and of refs, in parts of a hundred, so many are to be known: the others may be what is wrong in it.
  private static let leastKnown = 80

  /// Whether the base reads the tracker as it is: all of its sheets, every column that stands for a field, and most
  /// labels and refs. `file` is the tracker once more, `asked` the period that the command line says of it.
  package func isReadByBase(_ file: TableFile, asked: Period?) -> Bool {
    guard let tracker = try? TrackerReader(base).open(file, asked: asked) else { return false }
    let reading = tracker.reading
    return reading.misspelt.isEmpty && !reading.skipped.contains(where: \.isUnread)
      && tracker.parts.count == sheets.count && hasActions && knowsColumns && knowsLabels && knowsRefs
  }

  private var knowsColumns: Bool {
    sheets.allSatisfy { $0.columns.allSatisfy { $0.field == nil || $0.isKnown } }
  }

  private var knowsLabels: Bool {
    let known = Set(base.statuses.flatMap(\.labels))
    let all = labels.reduce(0) { $0 + $1.count }
    let counted = labels.reduce(0) { $0 + (known.contains(SketchedColumn.key($1.text)) ? $1.count : 0) }
    return all > 0 && counted * 100 >= all * Recognition.leastKnown
  }

  private var knowsRefs: Bool {
    let forms = RefForms(base.tracker)
    let refs = columns(of: .ref).flatMap(\.cells).map(\.cell.text)
    let known = refs.count { $0.withBytes(forms.isWellFormed) }
    return known > 0 && known * 100 >= refs.count * Recognition.leastKnown
  }
}

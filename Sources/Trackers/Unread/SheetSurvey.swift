import Documents
import RuleSets
import Tables
import Texts

/// Looks through the rows of a sheet that may have no header row: for refs, and for headers over statuses and refs.
struct SheetSurvey {
  private let headers: HeaderReader
  private let statuses: StatusReader
  private let forms: RefForms
  private let spellings: [String: [String]]
  /// By column: the refs there.
  private var refs: [Int: RefColumn] = [:]
  /// By column: what stands below a header over statuses.
  private var below: [Int: Below] = [:]
  private var hasKeyHeader = false
  /// The row with the most headers that are known: its texts, and what they stand over.
  private var best: (texts: [String], columns: [HeaderReader.Column?], known: Int)?

  private struct RefColumn {
    var count = 0
    var last = -1
    var hasNeighbours = false
  }

  private struct Below {
    var texts: Set<String> = []
    var isKey = true
  }

  /// A survey of a sheet, none of whose rows were seen yet.
  init(headers: HeaderReader, statuses: StatusReader, forms: RefForms, spellings: [String: [String]]) {
    self.forms = forms
    self.headers = headers
    self.statuses = statuses
    self.spellings = spellings
  }

  /// Header-like texts of the row with the most of them.
  var headerTexts: [String] { (best?.texts ?? []).filter { !isWhiteSpace($0) } }
  /// How many of them are known.
  var known: Int { best?.known ?? -1 }

  /// Takes the row at `row` of a block, of which `columns` says what its cells would stand over as headers.
  mutating func add(_ row: Int, _ columns: [HeaderReader.Column?], of block: RowBlock, number: Int) {
    var known = 0
    block.eachColumn(ofRow: row) { index in
      guard index < columns.count else { return }
      let text = block.text(row: row, column: index)
      // A merged cell is one, however many rows it speaks for.
      if text.isEmpty || block.isCovered(row: row, column: index) { return }
      guard let column = columns[index] else {
        addBelow(index, text)
        return addRef(index, text, row: number)
      }
      known += 1
      if case .status = column { below[index] = Below() } else { addBelow(index, text) }
      if column == .field(.ref) { hasKeyHeader = true }
    }
    guard known > best?.known ?? -1 else { return }
    let texts = columns.indices.prefix(40).map { block.text(row: row, column: $0).string }
    if texts.contains(where: { !isWhiteSpace($0) }) { best = (texts, columns, known) }
  }

  private mutating func addRef(_ column: Int, _ text: Bytes, row: Int) {
    guard forms.isTelling(trimmed(text)) else { return }
    var refs = self.refs[column] ?? RefColumn()
    refs.hasNeighbours = refs.hasNeighbours || refs.count > 0 && refs.last == row - 1
    refs.count += 1
    refs.last = row
    self.refs[column] = refs
  }

  private mutating func addBelow(_ column: Int, _ text: Bytes) {
    guard var below = below[column] else { return }
    switch statuses.read(text) {
    case .blank: return
    case .known: below.isKey = below.isKey && below.texts.insert(normalised(text.string)).inserted
    case .unknown: below.isKey = false
    }
    self.below[column] = below
  }

  /// What was found.
  var found: SkippedSheet.Found {
    let columns = refs.filter(\.value.hasNeighbours)
    var found = SkippedSheet.Found()
    found.refs = columns.reduce(0) { $0 + $1.value.count }
    found.hasStatusHeader = !below.isEmpty
    found.hasKeyHeader = hasKeyHeader
    found.isKey = below.values.contains { $0.isKey && !$0.texts.isEmpty }
    let missing = missingField
    found.missing = missing
    let column = columns.max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }?.key
    found.nearest = nearest(to: missing, above: missing == .ref ? column : nil)
    return found
  }

  private var missingField: Field {
    best?.columns.contains(.field(.ref)) ?? false ? .status : .ref
  }

  /// The header over `column` where there is one, else the unknown header that is most like one of the field's.
  private func nearest(to field: Field, above column: Int?) -> String? {
    guard let best, best.known > 0 else { return nil }
    if let column, best.texts.indices.contains(column), !isWhiteSpace(best.texts[column]) { return best.texts[column] }
    let unknown = best.texts.indices.filter { best.columns[$0] == nil && !isWhiteSpace(best.texts[$0]) }
    let words = (spellings[field.rawValue] ?? []).map { normalised($0) }
    let near = unknown.first { index in
      let text = normalised(best.texts[index])
      let own = Set(text.split(separator: " "))
      return words.contains { !own.isDisjoint(with: $0.split(separator: " ")) }
        || NearestName.of(text, among: words) != nil
    }
    return near.map { best.texts[$0] }
  }
}

/// Whether the text is nothing but white space.
func isWhiteSpace(_ text: String) -> Bool { text.withBytes { isWhiteSpace($0) } }

package import Dates
package import RuleSets
import Tables
package import Texts

/// What a finding says, as views of bytes: what lines of reports are written from without a `Finding` being made.
///
/// One object serves finding after finding of one thread, so no access asks the runtime for leave; its storage is used
/// again. Its views last until the next finding is laid out, or the next row is read.
package final class FindingText {
  /// A text that every finding has, if only an empty one.
  package enum Part: Int, CaseIterable {
    case ref, theme, title, directorLead, updateOwner, otherLeads, suggestion, message, remedy
    /// Of the cell: the sheet, the header over its column, and its name, `M12`.
    case sheet, column, cell
  }

  /// The finding's own text, or a view of what is kept alive by others.
  struct Span {
    /// Where the bytes begin; nil of own ones.
    var base: UnsafePointer<UInt8>?
    /// Where own ones begin.
    var start = 0
    /// How many there are.
    var count = 0
  }

  /// What a fact was.
  package enum Value {
    case text(Bytes)
    case texts(FactList)
    case flag(Bool)
    case number(Double)
    case none
  }

  /// A fact that the rule rests on.
  struct Item {
    /// Its place in what the rule's findings carry; by it, `keys` say what it is called.
    var place: Int
    /// Own text, where the value is one.
    var span = Span()
    /// The value, where it is no text.
    var value = Value.none
    /// Whether the value is a text.
    var isText = false
  }

  /// The rule, by index in the rule set.
  @exclusivity(unchecked) package internal(set) var rule = 0
  /// By which waivers and reports name the rule.
  @exclusivity(unchecked) package internal(set) var ruleID = ""
  /// How grave it is.
  @exclusivity(unchecked) package internal(set) var level = Rule.Level.note
  /// The action's number over the tracker, from 0; nil for what is no action of it.
  @exclusivity(unchecked) package internal(set) var row: Int?
  /// The period checked.
  @exclusivity(unchecked) package internal(set) var period: Period?
  /// Which of the rule's cases holds, from 0; nil where none does.
  var holdingCase: Int?
  /// Whether there is a cell, or a row, that it stands on.
  @exclusivity(unchecked) package internal(set) var hasLocation = false
  /// Whether the file has sheets.
  @exclusivity(unchecked) package internal(set) var hasSheet = false
  /// Whether the sheet has a column for the rule's cell.
  @exclusivity(unchecked) package internal(set) var hasCell = false
  /// Whether the sheet is made of others, in which the cells stand.
  var isElsewhere = false
  /// The row's number in its sheet, from 1.
  @exclusivity(unchecked) package internal(set) var sheetRow = 0
  /// The line in a text file, from 1; nil in workbooks.
  @exclusivity(unchecked) package internal(set) var line: Int?
  /// The cells of the rule set's own fields.
  @exclusivity(unchecked) package internal(set) var fields: [Finding.FieldText] = []
  /// Where it stands in a summary; nil of findings that are on the tracker alone.
  @exclusivity(unchecked) package internal(set) var place: ClaimPlace?
  /// The actions of a finding that stands for many.
  @exclusivity(unchecked) package internal(set) var refs: [String] = []

  /// The finding's own texts.
  @exclusivity(unchecked) var bytes = ByteScratch(capacity: 1 << 12)
  /// How many of them the row's findings share.
  private var shared = 0
  private let parts: UnsafeMutablePointer<Span>
  /// What the rule rests on, in order, and behind it what earlier findings have left.
  @exclusivity(unchecked) private var slots: [Item] = []
  /// How many of them are of this finding.
  @exclusivity(unchecked) private var itemCount = 0
  /// What the rule rests on, in order.
  var items: ArraySlice<Item> { slots[..<itemCount] }
  /// What everything is called that may be among them.
  @exclusivity(unchecked) private var keys: [String] = []
  /// Whether two of them may have the same key.
  @exclusivity(unchecked) private var mayRepeatKeys = true
  /// Whether it was laid out by its rule, so that a place means the same in all of the rule's findings.
  @exclusivity(unchecked) package private(set) var isLaidByRule = false
  /// What names the row's action, in normal form, of which fingerprints are made.
  @exclusivity(unchecked) private var names = ByteScratch()
  private var knowsName = false
  /// By rule: what the fingerprints of its findings have in common.
  @exclusivity(unchecked) private var begun: [(id: String, digest: Fingerprint)?] = []
  /// A period, and how it is written.
  @exclusivity(unchecked) private var written: (period: Period, iso: String)?
  /// By column, from 0: its letters, where they were asked for.
  @exclusivity(unchecked) private var letters: [String?] = []

  package init() {
    parts = .allocate(capacity: Part.allCases.count)
    parts.initialize(repeating: Span(), count: Part.allCases.count)
  }

  deinit { parts.deallocate() }

  /// The period checked in ISO 8601; empty where there is none.
  package var iso: String {
    guard let period else { return "" }
    if let written, written.period == period { return written.iso }
    written = (period, period.iso)
    return period.iso
  }

  /// The letters of a column, from 0.
  func letters(ofColumn column: Int) -> String {
    if letters.indices.contains(column), let known = letters[column] { return known }
    let made = CellReference.letters(column)
    guard column < FindingText.mostColumns else { return made }
    while letters.count <= column { letters.append(nil) }
    letters[column] = made
    return made
  }

  /// So many columns' letters are kept.
  private static let mostColumns = 256

  /// One of its texts.
  package func text(_ part: Part) -> Bytes { view(parts[part.rawValue]) }

  /// The same as a string.
  func string(_ part: Part) -> String { text(part).string }

  private func view(_ span: Span) -> Bytes {
    if let base = span.base { return Bytes(base: base, count: span.count) }
    return bytes[span.start..<span.start + span.count]
  }

  // MARK: Laying out

  /// Begins with another row: nothing of the one before is valid any more.
  func beginRow() {
    bytes.removeAll()
    shared = 0
    knowsName = false
  }

  /// All texts so far are of the row.
  func endRow() { shared = bytes.count }

  /// Begins with another finding on the row, of a rule or of somebody who made it, with what its evidence is called.
  func beginFinding(keys: [String], mayRepeat: Bool, isLaidByRule: Bool) {
    bytes.removeAll(behind: shared)
    itemCount = 0
    self.keys = keys
    mayRepeatKeys = mayRepeat
    self.isLaidByRule = isLaidByRule
  }

  /// Sets a text to what somebody else keeps alive, which is not to be longer than what is kept of cells.
  func set(_ part: Part, viewOf text: Bytes) {
    if text.count > Wording.mostKept || !text.isASCII && UTF8Text.firstInvalid(in: text) != nil {
      return set(part, Wording.kept(text))
    }
    parts[part.rawValue] = Span(base: text.buffer.baseAddress, count: text.count)
  }

  /// Sets a text to a copy.
  func set(_ part: Part, _ text: String) { set(part) { $0.append(text) } }

  /// Sets a text to what `write` appends.
  func set(_ part: Part, _ write: (inout ByteScratch) -> Void) {
    let start = bytes.count
    write(&bytes)
    parts[part.rawValue] = Span(base: nil, start: start, count: bytes.count - start)
  }

  /// Adds a fact that is a text, which `write` appends.
  func add(_ place: Int, _ write: (inout ByteScratch) -> Void) {
    let start = bytes.count
    write(&bytes)
    let span = Span(base: nil, start: start, count: bytes.count - start)
    add(Item(place: place, span: span, isText: true))
  }

  /// Adds a fact that is no text.
  func add(_ place: Int, _ value: Value) {
    add(Item(place: place, value: value))
  }

  private func add(_ item: Item) {
    if itemCount < slots.count { slots[itemCount] = item } else { slots.append(item) }
    itemCount += 1
  }

  // MARK: Reading

  /// Calls `body` with what the rule rests on, in order; of a key that stands twice, the first. `place` is that of the
  /// item in what the finding may carry, by which `key(at:)` says what it is called.
  package func eachEvidence(_ body: (_ place: Int, Value) -> Void) {
    // Item by item in part: each whole one would be copied.
    for index in 0..<itemCount {
      let place = slots[index].place
      if mayRepeatKeys, (0..<index).contains(where: { keys[slots[$0].place] == keys[place] }) { continue }
      body(place, slots[index].isText ? .text(view(slots[index].span)) : slots[index].value)
    }
  }

  /// What an item of evidence is called.
  package func key(at place: Int) -> String { keys[place] }

  /// What the fact was.
  func value(_ item: Item) -> Value { item.isText ? .text(view(item.span)) : item.value }

  /// Appends what names the finding from run to run: `Finding.fingerprint`.
  package func appendFingerprint(to out: inout ByteScratch) {
    if !knowsName {
      names.removeAll()
      names.append(normalised: text(text(.ref).isEmpty ? .title : .ref))
      knowsName = true
    }
    while begun.count <= rule { begun.append(nil) }
    if begun[rule]?.id != ruleID { begun[rule] = (ruleID, Fingerprint(ofFindingsOf: ruleID)) }
    guard var digest = begun[rule]?.digest else { return }
    digest.add(names.view)
    digest.append(to: &out)
  }
}

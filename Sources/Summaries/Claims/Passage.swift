import RuleSets

/// A part of the column *Summary*: what stands behind a marker, or behind the title of a block, up to the next.
struct Passage {
  /// The marker whose part it is: that of the exception for a commentary; nil before any marker.
  var section: SummaryWords.List?
  /// Whether it is what is said of an exception.
  var isCommentary = false
  /// What it stands under.
  var focus: SummaryFocus?
  /// The title of the Focus 1 action that it stands under; empty where it stands under none.
  var block = ""
  /// Whether it speaks of the whole theme: under no focus, or behind a `Summary` that no title and no focus precedes.
  var isOfWholeTheme = true
  /// That marker as written; empty before any.
  var marker = ""
  /// Where it stands, behind the marker.
  var bytes: Range<Int>

  /// Whether a ref with a rating is an exception here.
  var holdsExceptions: Bool {
    switch section {
    case nil, .issues, .exceptions, .focusTwoExceptions, .focusOne, .focusTwo: true
    default: false
    }
  }

  /// Whether a rating without a ref is an exception here.
  var tellsOfUnnamed: Bool {
    switch section {
    case .issues, .exceptions, .focusTwoExceptions, .focusTwo: true
    default: false
    }
  }

  /// Whether a phrase in it that there is nothing to tell speaks of the theme or the block, and is none of prose: it
  /// begins the passage, a line, or a sentence. Where lines are told apart, a sentence within progress or next steps is
  /// what an update says of its action.
  func tells(of phrase: SummaryText.Phrase, in text: SummaryText) -> Bool {
    if isCommentary || phrase.meaning != .list(.noIssues) && !holdsExceptions { return false }
    if phrase.words.lowerBound == text.word(from: bytes.lowerBound) || text.beginsLine(phrase.bytes.lowerBound) {
      return true
    }
    if text.isToldApart, !holdsExceptions { return false }
    return text.string(phrase.bytes).first?.isUppercase ?? false
  }

  /// The marker or block that it stands under, for findings.
  var heading: String { [block, marker].filter { !$0.isEmpty }.joined(separator: ", ") }

  /// What stands behind a marker that follows this passage.
  func followed(by marker: SummaryWords.List, titled title: Bool, _ words: String, _ bytes: Range<Int>) -> Passage {
    var next = self
    (next.bytes, next.isCommentary) = (bytes, marker == .commentary)
    if marker == .commentary { return next }
    (next.section, next.marker) = (marker, words)
    switch marker {
    case .summary:
      next.focus = .one
      if !title { next.block = "" }
    case .issues: next.focus = .one
    case .focusOne: (next.focus, next.block) = (.one, "")
    case .focusTwo, .focusTwoExceptions: (next.focus, next.block) = (.two, "")
    case .exceptions: (next.focus, next.block) = (focus == .two ? .two : nil, "")
    default: break
    }
    next.isOfWholeTheme = next.block.isEmpty && (marker == .summary ? focus : next.focus) == nil
    return next
  }

  /// What stands behind the title of a Focus 1 action.
  static func titled(_ title: String, _ bytes: Range<Int>) -> Passage {
    Passage(section: .summary, focus: .one, block: title, isOfWholeTheme: false, bytes: bytes)
  }
}

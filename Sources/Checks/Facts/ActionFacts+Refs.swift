import Texts
import Trackers

/// What the action is called, and where it stands.
extension ActionFacts {
  /// The ref cell as typed.
  var refCell: Bytes { cell(layout.ref) }

  /// The ref as typed, without white space at its ends.
  var trimmedRef: Bytes { trimmed(refCell) }

  /// Whether the ref is well formed, white space at its ends aside.
  var isRefWellFormed: Bool { refKey.mainHash != nil && RefForm.isWellFormed(trimmedRef) }

  /// `OC.A2.1` → `OC.A2.0`.
  var mainRef: String? {
    guard refKey.mainHash != nil else { return nil }
    let words = (0..<2).map { String(decoding: refText.word($0), as: UTF8.self).uppercased() }
    return "\(words[0]).\(words[1]).0"
  }

  /// The theme that the row stands under; empty where it has none.
  var theme: String { row?.theme ?? absentAction?.theme ?? "" }
}

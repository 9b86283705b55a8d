import Texts
import Trackers

/// What the action is called, and where it stands.
extension ActionFacts {
  /// The ref cell as typed.
  var refCell: Bytes { cell(layout.ref) }

  /// The ref as typed, without white space at its ends.
  var trimmedRef: Bytes { trimmed(refCell) }

  /// Whether the ref is well formed, white space at its ends aside.
  var isRefWellFormed: Bool { scope.refs.isWellFormed(trimmedRef) }

  /// `OC.A2.1` → `OC.A2.0`; nil where the ref names no main action.
  var mainRef: String? { scope.refs.mainRef(of: trimmedRef, refText) }

  /// The theme that the row stands under, or that is asked of; empty where there is none.
  var theme: String { row?.theme ?? absentAction?.theme ?? group?.group.name ?? "" }
}

extension ActionFacts {
  /// What the action is called: by its ref, or its title where it has none.
  package var name: String {
    let ref = trimmedRef
    return Wording.kept(ref.isEmpty ? title : ref)
  }
}

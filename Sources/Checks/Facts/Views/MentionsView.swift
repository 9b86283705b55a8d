import RuleSets
import Texts
import Trackers

/// A well-formed ref that an action's title or update mentions.
struct MentionedRef {
  /// As typed.
  let ref: String
  /// Whether some row has it.
  let stands: Bool
}

/// The refs that an action's title and update mention, each once.
struct MentionsView {
  private let action: ActionFacts

  /// Shows the current action, while its turn lasts.
  init(_ action: ActionFacts) { self.action = action }

  /// The value that the refs give, which are shown once all rows are known, or where there are none.
  func across(_ value: ([MentionedRef]) -> FactValue) -> FactValue {
    guard action.mentionsRefs else { return value([]) }
    return action.rows.map { value(refs($0)) } ?? .pending
  }

  private func refs(_ rows: RowIndex) -> [MentionedRef] {
    let (title, update) = (action.title, action.update.source)
    var seen: Set<UInt64> = []
    let forms = action.scope.refs
    let mentions = forms.mentions(in: title).map { title[$0] } + forms.mentions(in: update).map { update[$0] }
    return mentions.compactMap { mention in
      let hash = NormalisedText(mention, vocabulary: action.scope.ruleSet.vocabulary).hash
      guard seen.insert(hash).inserted else { return nil }
      return MentionedRef(ref: mention.string, stands: rows.first(withRef: hash) != nil)
    }
  }
}

extension ActionFacts {
  /// Whether title or update mentions a ref.
  var mentionsRefs: Bool {
    updateText.reading.mayHoldRef && scope.refs.isMentioned(in: update.source) || titleNote.mentionsRef
  }
}

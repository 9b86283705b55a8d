import Dates
import RuleSets
import Texts
import Trackers

extension FactTable {
  /// What only all rows together show.
  static let rows: [Fact] = [
    Fact("ref-stands-earlier", .flag, "Whether an earlier row has the same ref.", record: .refStandsEarlier) { facts in
      facts.across { rows in
        .flag(!facts.refText.isEmpty && (rows.first(withRef: facts.refKey.hash) ?? facts.number) < facts.number)
      }
    },
    Fact(
      "row-with-ref", .text,
      "The first action that has the ref, by its number from 1; in messages, by its cell or line."
    ) { facts in
      facts.across { rows in
        rows.first(withRef: facts.refKey.hash).map { .string(String($0 + 1)) } ?? .none
      }
    },
    Fact(
      "unknown-refs-mentioned", .refs, "Well-formed refs in the title or the update that no row has.", from: .mentions
    ) { facts in
      let mentions = facts.mentionedRefs
      if mentions.isEmpty { return .list([]) }
      return facts.across { rows in .list(mentions.filter { rows.first(withRef: $0.hash) == nil }.map(\.ref)) }
    },
    Fact(
      "main-action-missing", .flag, "Whether the main action that the ref names is nowhere in the tracker.",
      record: .mainActionMissing
    ) { facts in
      guard let main = facts.refKey.mainHash else { return .flag(false) }
      return facts.across { .flag(!$0.hasMain(main)) }
    },
    Fact("main-action-ref", .text, "The ref of the action's main action.") { facts in
      facts.mainRef.map { .string($0) } ?? .none
    },
    Fact(
      "unfinished-subs", .refs, "The unfinished sub-actions under a main action.", record: .hasUnfinishedSubs
    ) { facts in
      facts.underMain { rows, main in facts.subs.subs(of: main, rows, most: FindingWriter.mostRefs) }
    },
    Fact(
      "unfinished-subs-due-later", .refs,
      "The unfinished sub-actions under a main action that are due wholly after its due point.", on: .due
    ) { facts in
      guard let due = facts.dates.due.duePoint else { return .list([]) }
      return facts.underMain { rows, main in
        facts.subs.subs(of: main, rows, dueAfter: due, most: FindingWriter.mostRefs)
      }
    },
    Fact(
      "pasted-refs", .refs, "Other actions whose update of the period begins with the same words.", record: .isPasted
    ) { facts in
      guard facts.pasteHash != nil else { return .list([]) }
      return facts.across { .list(facts.pastedRefs($0)) }
    },
  ]
}

extension ActionFacts {
  /// The value that all rows together give, once they are known.
  fileprivate func across(_ value: (RowIndex) -> FactValue) -> FactValue {
    rows.map(value) ?? .pending
  }

  fileprivate func underMain(_ subs: (RowIndex, UInt64) -> (rows: [Int], count: Int)) -> FactValue {
    guard refKey.isMainAction, let main = refKey.mainHash else { return .list([]) }
    return across { rows in
      let found = subs(rows, main)
      return .list(FactList(found.rows.map(rows.ref), count: found.count))
    }
  }

  /// The hash of the update's first words; nil where it is too short or too plain to have been pasted.
  package var pasteHash: UInt64? {
    readUpdate()
    guard case .substantive = updateReading.kind else { return nil }
    return updateWords.hash(ofFirst: scope.ruleSet.updates.firstWords)
  }

  /// The well-formed refs in the title and the update, each once.
  fileprivate var mentionedRefs: [(ref: String, hash: UInt64)] {
    var found: [(ref: String, hash: UInt64)] = []
    // Made only where there are more than are quickly compared one by one.
    var known: Set<UInt64> = []
    for (text, mayHoldRef) in [(title, true), (update.source, update.mayHoldRef)] where mayHoldRef {
      for range in RefForm.mentions(in: text) {
        let key = NormalisedText(text[range], vocabulary: scope.ruleSet.vocabulary).hash
        if found.count < 16 {
          if !found.contains(where: { $0.hash == key }) { found.append((text[range].string, key)) }
        } else {
          if known.isEmpty { known = Set(found.map(\.hash)) }
          if known.insert(key).inserted { found.append((text[range].string, key)) }
        }
      }
    }
    return found
  }

  /// `OC.A2.1` → `OC.A2.0`.
  fileprivate var mainRef: String? {
    guard refKey.mainHash != nil else { return nil }
    let words = (0..<2).map { String(decoding: refText.word($0), as: UTF8.self).uppercased() }
    return "\(words[0]).\(words[1]).0"
  }
}

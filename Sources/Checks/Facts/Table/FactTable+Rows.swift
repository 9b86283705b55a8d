import Dates
import RuleSets
import Texts
import Trackers

extension FactTable {
  /// What only all rows together show.
  static let rows: [Fact] = [
    Fact("ref-stands-earlier", .flag, "Whether an earlier row has the same ref.", from: .rows) { row in
      row.across { rows, number in .flag(rows.first(withRef: row.refHash).map { $0 < number } ?? false) }
    }.recorded(as: .refStandsEarlier).of([.action, .claim])
      .saying("the ref", .act(.stands), "on an earlier row too"),
    .placeholder(
      "row-with-ref", "The first action that has the ref, by its number from 1; in messages, by its cell or line."
    ) { action in
      RowsView(action).across { rows, _ in rows.first(withRef: action.refKey.hash).map { .action($0) } ?? .none }
    }.passing,
    Fact(
      "unknown-refs-mentioned", .refs, "Well-formed refs in the title or the update that no row has.", from: .mentions
    ) { mentions in mentions.across { refs in .list(refs.filter { !$0.stands }.map(\.ref)) } }
    .called("the refs mentioned that no row has"),
    Fact(
      "main-action-missing", .flag, "Whether the main action that the ref names is nowhere in the tracker.",
      from: .rows
    ) { row in
      guard let main = row.mainHash else { return .flag(false) }
      return row.across { rows, _ in .flag(!rows.hasMain(main)) }
    }.recorded(as: .mainActionMissing)
      .saying("the main action", .be, "missing"),
    .placeholder("main-action-ref", "The ref of the action's main action.") { action in
      action.mainRef.map { .words($0) } ?? .none
    },
    Fact("unfinished-subs", .refs, "The unfinished sub-actions under a main action.", from: .rows) { row in
      row.underMain { groups, rows, main in groups.subs(of: main, rows, most: FactList.mostTold) }
    }.recorded(as: .hasUnfinishedSubs)
      .called("the unfinished sub-actions under it"),
    Fact(
      "unfinished-subs-due-later", .refs,
      "The unfinished sub-actions under a main action that are due wholly after its due point.", from: .rows, .due
    ) { row, due in
      guard let day = due.duePoint else { return .list([]) }
      return row.underMain { groups, rows, main in
        groups.subs(of: main, rows, dueAfter: day, most: FactList.mostTold)
      }
    }
    .called("the unfinished sub-actions under it that are due later"),
    .placeholder(
      "unfinished-subs-due-later-dated",
      "The unfinished sub-actions under a main action that are due wholly after its due point, each with its date."
    ) { action in
      guard let due = action.dates.due.duePoint else { return .list([]) }
      let words = action.scope.ruleSet.dateWords
      return RowsView(action).underMain(shown: { rows, row in
        "\(rows.ref(row)) (\(Wording.beginning(Day(number: rows.dueEarliest(row)), words)))"
      }) { groups, rows, main in
        groups.subs(of: main, rows, dueAfter: due, most: FactList.mostTold)
      }
    }.unquoted,
    Fact("rated-subs", .refs, "The sub-actions under a main action whose status is rated.", from: .rows) { row in
      row.underMain { _, rows, main in
        let subs = rows.ratedSubs(of: main)
        return (Array(subs.prefix(FactList.mostTold)), subs.count)
      }
    }
    .called("the rated sub-actions under it"),
    Fact(
      "pasted-refs", .refs, "Other actions whose update of the period begins with the same words.", from: .rowUpdates
    ) { row in row.mayBePasted ? row.across { rows, _ in .list(row.pastedRefs(rows)) } : .list([]) }.recorded(
      as: .isPasted
    ).of([.action, .claim])
      .called("the other actions whose update begins alike"),
    Fact(
      "points-to-news", .flag,
      """
      Whether the update says nothing new, and the action whose ref it names, else the one above in the same theme, has a \
      substantive update that is not copied.
      """, from: .rowUpdates, .update
    ) { row, update in
      guard case .noNews = update.kind else { return .flag(false) }
      return row.across { rows, number in .flag(rows.pointsToNews(number)) }
    }.recorded(as: .pointsToNews).passing.of([.action, .claim])
      .saying("the update", .act(.points), "to news"),
    .placeholder(
      "action-pointed-to", "The action that an update which says nothing new may point to, by its ref."
    ) { action in
      RowsView(action).across { rows, number in rows.pointed(from: number).map { .words(rows.ref($0)) } ?? .none }
    },
  ]
}

import Dates
import Documents
import Summaries

/// A drafted summary as JSON, by `rules/summary.schema.json`.
enum SummaryAsJSON {
  /// The JSON in UTF-8.
  static func bytes(_ summary: Summary) -> [UInt8] {
    var json = JSONText(indented: true)
    json.object { json in
      json.member("period", summary.period?.iso)
      json.name("themes")
      json.array { json in
        for theme in summary.themes { write(theme, to: &json) }
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ theme: SummaryTheme, to json: inout JSONText) {
    let stated = theme.stated ?? StatedSummary()
    json.object { json in
      json.member("name", theme.name)
      list("focus1", stated.focus1, to: &json, write)
      list("exceptions", stated.exceptions, to: &json, write)
      json.member("coverage", stated.coverage.map(\.text))
      list("achievements", months(theme.achievements), to: &json) { month, json in
        json.object { json in
          json.member("month", month.name)
          json.member("items", month.items)
        }
      }
      list("milestones", stated.milestones, to: &json, write)
      list("counts", stated.counts, to: &json, write)
    }
  }

  private static func list<Item>(
    _ name: String, _ items: [Item], to json: inout JSONText, _ write: (Item, inout JSONText) -> Void
  ) {
    json.name(name)
    json.array { json in for item in items { write(item, &json) } }
  }

  private static func write(_ block: StatedSummary.Block, to json: inout JSONText) {
    json.object { json in
      json.member("title", block.title)
      json.member("summary", block.summary)
      json.member("progress", block.progress.map(\.text))
      json.member("next", block.next.map(\.text))
      json.name("issues")
      json.array { json in
        for issue in block.issues { json.string(issue.text) }
        for issue in block.stated { write(issue, to: &json) }
      }
    }
  }

  private static func write(_ exception: StatedSummary.Exception, to json: inout JSONText) {
    json.object { json in
      json.member("ref", exception.ref)
      json.member("title", exception.title)
      json.member("rating", exception.rating)
      json.member("due", exception.due)
      json.member("dateChange", exception.dateChange)
      json.member("commentary", exception.commentary)
      if !exception.check.isEmpty { json.member("check", exception.check) }
    }
  }

  private static func write(_ milestone: StatedSummary.Milestone, to json: inout JSONText) {
    json.object { json in
      json.member("text", milestone.text)
      json.member("state", milestone.state)
      json.member("date", milestone.date)
      json.member("ref", milestone.ref)
    }
  }

  private static func write(_ count: StatedSummary.Count, to json: inout JSONText) {
    json.object { json in
      json.member("text", count.text)
      json.member("n", count.n)
      json.member("kind", count.kind)
      json.member("state", count.state)
    }
  }

  /// Achievements by month: a line that is no item names one.
  private static func months(_ cell: SummaryCell) -> [(name: String, items: [String])] {
    cell.lines.reduce(into: []) { months, line in
      if line.level == nil || months.isEmpty { months.append((line.level == nil ? line.text : "", [])) }
      if line.level != nil { months[months.count - 1].items.append(line.text) }
    }
  }
}

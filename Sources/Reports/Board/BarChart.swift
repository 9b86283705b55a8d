/// Bars in parts, one below the other: a picture of counts.
struct BarChart: Sendable {
  /// What the parts of one colour stand for.
  struct Series: Sendable {
    /// What the legend calls it.
    let name: String
    /// How it is coloured.
    let colour: Colour
  }

  /// What a part is coloured by.
  enum Colour: String, Sendable {
    case green, amber, red, none, note
  }

  /// A bar.
  struct Bar: Sendable {
    /// What stands before it; empty where its group has one bar only.
    let label: String
    /// In the order of the series; nil where the bar has no such part.
    let counts: [Int?]
  }

  /// Bars that belong together.
  struct Group: Sendable {
    /// What they are of.
    let label: String
    /// From top to bottom; none where nothing is known.
    let bars: [Bar]
    /// What stands in place of bars.
    var gap = ""

    /// A group of one bar; without counts it says why there are none.
    init(_ label: String, _ counts: [Int]?, gap: String = "") {
      self.init(label, bars: counts.map { [Bar(label: "", counts: $0)] } ?? [], gap: gap)
    }

    init(_ label: String, bars: [Bar], gap: String = "") {
      self.label = label
      self.bars = bars
      self.gap = gap
    }
  }

  /// What the picture shows.
  let title: String
  /// In the order in which the parts of a bar stand.
  let series: [Series]
  /// From top to bottom.
  let groups: [Group]

  /// What stands first and last of it in words, for whoever does not see it.
  var description: String {
    let told = groups.count > 2 ? [groups[0], groups[groups.count - 1]] : groups
    let lines = told.map { group in
      if group.bars.isEmpty { return "\(group.label): \(group.gap)." }
      let bars = group.bars.map { bar in
        let parts = zip(series, bar.counts).compactMap { series, count in count.map { "\(series.name) \($0)" } }
        return (bar.label.isEmpty ? "" : "\(bar.label): ") + parts.joined(separator: ", ")
      }
      return "\(group.label): \(bars.joined(separator: "; "))."
    }
    return (lines + ["All of it stands in the table below."]).joined(separator: " ")
  }

  /// Groups that fit on a page together; `most` is how much that has room for, and `size` what a group takes of it.
  func pieces(most: Int, _ size: (Group) -> Int) -> [[Group]] {
    var pieces: [[Group]] = []
    var taken = 0
    for group in groups {
      let more = size(group)
      if pieces.isEmpty || taken + more > most {
        pieces.append([])
        taken = 0
      }
      pieces[pieces.count - 1].append(group)
      taken += more
    }
    return pieces
  }

  /// The greatest that a bar comes to, and at least 1.
  var most: Int { groups.flatMap(\.bars).map { $0.counts.compactMap(\.self).reduce(0, +) }.reduce(1, max) }
}

extension BarChart.Colour {
  /// The colour that a rating has.
  init(of rating: HistoryFigures.Rating) { self = rating.colour.flatMap(Self.init(rawValue:)) ?? .none }
}

/// Bars in parts, one below the other: a picture of counts that stand in a table, too.
package struct PaperChart: Sendable {
  /// What the parts of one colour stand for.
  package struct Series: Sendable {
    /// What the legend calls it.
    package let name: String
    /// How it is coloured: red, green and blue in hexadecimal, dark enough for white numbers.
    package let colour: String
    /// A number for each bar; nil where the bar has no such part.
    package let values: [Int?]

    /// The parts of one colour.
    package init(_ name: String, colour: String, _ values: [Int?]) {
      (self.name, self.colour, self.values) = (name, colour, values)
    }
  }

  /// What it shows.
  package let title: String
  /// What a reader who does not see it is told that it shows.
  package let description: String
  /// What stands before each bar, from top to bottom.
  package let bars: [String]
  /// In the order in which the parts of a bar stand.
  package let series: [Series]
  /// What a bar would come to that is as long as there is room for.
  package let most: Int

  /// A picture of these bars.
  package init(title: String, description: String, bars: [String], series: [Series], most: Int) {
    (self.title, self.description, self.most) = (title, description, most)
    (self.bars, self.series) = (bars, series)
  }
}

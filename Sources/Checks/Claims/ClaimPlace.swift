/// Where a claim stands in its summary.
public struct ClaimPlace: Sendable, Hashable {
  /// The theme as the summary writes it.
  public var theme = ""
  /// The marker or block that it stands under; empty where there is none.
  public var heading = ""
  /// In Word the number of the paragraph in its column of the theme, from 1; nil in other forms.
  public var paragraph: Int?
  /// In text and JSON the line, from 1; nil in Word.
  public var line: Int?
  /// The header over the column; empty where it has none.
  public var column = ""
  /// The words that the claim rests on.
  public var quote = ""

  package init() {}
}

import Ledger
import Reports

extension ThemeRatings {
  /// The ratings of each theme at the end of a period.
  static func list(_ reported: ReportedPeriod, _ order: RatingOrder) -> [ThemeRatings] {
    var themes = NameGroups { ThemeRatings(reported.period, theme: $0) }
    for reckoning in reported.actions.compactMap(\.seen.reckoning) {
      themes.change(reckoning.theme) { $0.count(reckoning, order) }
    }
    return themes.values
  }

  private mutating func count(_ action: SeenAction.Reckoning, _ order: RatingOrder) {
    actions += 1
    guard let calledFor = action.calledFor else { return }
    measured += 1
    self.calledFor[calledFor, default: 0] += 1
    guard let stated = action.stated else { return }
    self.stated[stated, default: 0] += 1
    if order.isWorse(calledFor, than: stated) { better += 1 }
    if order.isWorse(stated, than: calledFor) { worse += 1 }
  }
}

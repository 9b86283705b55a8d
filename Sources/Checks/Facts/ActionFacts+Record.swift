import RuleSets
import Texts
import Trackers

/// What is kept of the action for others.
extension ActionFacts {
  /// What is kept of the action when its row has been read; of its update only `withUpdate`, as that takes longest.
  func record(withUpdate: Bool) -> RowRecord {
    let key = refKey
    var record = RowRecord(refHash: key.isBlank ? 0 : key.hash)
    if withUpdate {
      record.pasteHash = pasteHash ?? 0
      record.themeHash = themeHash
      record.hasNews = hasNews
      record.named = namedRefs
    }
    guard let main = key.mainHash else { return record }
    record.mainHash = main
    record.dueEarliest = dueEarliest
    record.isMainAction = key.isMainAction
    record.isUnfinishedSub = isSub && !isFinished
    record.isRatedSub = isSub && note(at: scope.periods.count - 1).isRated
    return record
  }

  /// The hash of the theme in normal form.
  var themeHash: UInt64 {
    let own = text(.theme)
    if own.isEmpty { return partTheme }
    // Rows of a theme mostly stand together.
    if own != lastThemeText.view {
      lastThemeText.removeAll()
      lastThemeText.append(own)
      lastTheme = words(of: own).hash
    }
    return lastTheme
  }
}

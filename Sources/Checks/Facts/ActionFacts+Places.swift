import Texts
import Trackers

/// Where the action stands in earlier trackers.
extension ActionFacts {
  /// The action in the newest earlier tracker; nil where that has no such ref.
  package var before: EarlierAction? { absentAction ?? (earlier.isEmpty ? nil : then(in: 0)) }

  /// The action in the earlier tracker at a place among these; nil where that has no such ref.
  func then(in tracker: Int) -> EarlierAction? {
    let place = place(in: tracker)
    return place < 0 ? nil : EarlierAction(tracker: earlier[tracker], place: place)
  }

  /// Its place in that tracker; -1 where that has no such ref.
  @inline(__always)
  func place(in tracker: Int) -> Int {
    if !known.contains(.earlier) { findPlaces() }
    precondition(tracker >= 0 && tracker < knownPlaces.count)
    return knownPlaces[tracker]
  }

  private func findPlaces() {
    known.insert(.earlier)
    let isBlank = isRefBlank
    let hash = isBlank ? 0 : refHash
    for index in knownPlaces.indices { knownPlaces[index] = isBlank ? -1 : earlier[index].place(of: hash) }
  }

  /// The note of a status.
  func note(of status: StatedStatus) -> StatusNote {
    if case .known(let index) = status { return statusNotes[index] }
    return StatusNote(status, scope)
  }
}

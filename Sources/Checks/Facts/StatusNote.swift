import Trackers

/// A stated status with what is asked of it for every row.
struct StatusNote {
  /// Below 63, another for each status.
  let number: UInt8
  let isFinished: Bool
  /// Whether an action that states it is an assurance action.
  let isAssurance: Bool

  private static let blank: UInt8 = 61
  private static let unknown: UInt8 = 62

  init(_ status: StatedStatus, _ scope: CheckScope) {
    number =
      switch status {
      case .known(let index): UInt8(index)
      case .blank: StatusNote.blank
      case .unknown: StatusNote.unknown
      }
    isFinished = scope.isFinished(status)
    isAssurance = scope.isAssuranceStatus(status)
  }

  var status: StatedStatus {
    switch number {
    case StatusNote.blank: .blank
    case StatusNote.unknown: .unknown
    default: .known(Int(number))
    }
  }
}

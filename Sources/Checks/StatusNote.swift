import Trackers

/// A stated status with what is asked of it for every row.
struct StatusNote {
  let status: StatedStatus
  /// Below 63, another for each status.
  let number: UInt8
  let isFinished: Bool
  /// Whether an action that states it is an assurance action.
  let isAssurance: Bool

  init(_ status: StatedStatus, _ scope: CheckScope) {
    self.status = status
    number =
      switch status {
      case .known(let index): UInt8(index)
      case .blank: 61
      case .unknown: 62
      }
    isFinished = scope.isFinished(status)
    isAssurance = scope.isAssuranceStatus(status)
  }
}

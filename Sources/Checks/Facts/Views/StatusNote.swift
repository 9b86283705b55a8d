import Trackers

/// A stated status with what is asked of it for every row.
struct StatusNote: BitwiseCopyable {
  /// Below 2^`width`, another for each status.
  let number: UInt16
  /// Whether an action that states it is finished.
  let isFinished: Bool
  /// Whether an action that states it is an assurance action.
  let isAssurance: Bool
  /// Whether it is a rating.
  let isRated: Bool

  /// How many bits a number has: four of them and three more bits are one number of 64.
  static let width: UInt64 = 15

  private static let blank: UInt16 = 0x7FFF
  private static let unknown: UInt16 = 0x7FFE
  private static let noneNumber: UInt16 = 0x7FFD

  /// No status at all, not even a blank one.
  static let none = StatusNote(number: noneNumber, isFinished: false, isAssurance: false, isRated: false)

  private init(number: UInt16, isFinished: Bool, isAssurance: Bool, isRated: Bool) {
    self.number = number
    self.isFinished = isFinished
    self.isAssurance = isAssurance
    self.isRated = isRated
  }

  /// The note of a status.
  init(_ status: StatedStatus, _ scope: CheckScope) {
    number =
      switch status {
      case .known(let index): UInt16(index)
      case .blank: StatusNote.blank
      case .unknown: StatusNote.unknown
      }
    precondition(number == StatusNote.blank || number == StatusNote.unknown || number < StatusNote.noneNumber)
    isFinished = scope.isFinished(status)
    isAssurance = scope.isAssuranceStatus(status)
    isRated = scope.rank(status) != nil
  }

  /// Whether nothing is stated.
  var isBlank: Bool { number == StatusNote.blank }

  /// The status.
  var status: StatedStatus { StatusNote.status(number) ?? .blank }

  /// The status of a number.
  static func status(_ number: UInt16) -> StatedStatus? {
    switch number {
    case noneNumber: nil
    case blank: .blank
    case unknown: .unknown
    default: .known(Int(number))
    }
  }
}

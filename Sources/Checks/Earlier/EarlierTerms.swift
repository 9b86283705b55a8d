import Dates
import Synchronization
import Texts
import Trackers

/// What many actions of an earlier tracker have in common, each by a number: it is kept once.
struct EarlierTerms: Sendable {
  /// Due cells and themes as typed.
  fileprivate(set) var texts: [String] = []
  /// Status cells as typed.
  fileprivate(set) var statusTexts: [String] = []
  /// By the same number: what they state.
  fileprivate(set) var statuses: [StatedStatus] = []
  /// What start and due cells say.
  fileprivate(set) var readings: [DateReading] = []
}

/// Numbers terms for several threads at once.
final class EarlierTermList: Sendable {
  private let state = Mutex(State())

  private struct State {
    var terms = EarlierTerms()
    var readings: [DateReading: Int32] = [:]
  }

  /// All that were numbered.
  var terms: EarlierTerms { state.withLock { $0.terms } }

  /// Gives a due cell or a theme a number.
  func add(_ text: Bytes) -> Int32 {
    let text = text.string
    return state.withLock { state in
      state.terms.texts.append(text)
      return Int32(state.terms.texts.count - 1)
    }
  }

  /// Gives a status cell a number.
  func add(_ text: Bytes, stating status: StatedStatus) -> Int32 {
    let text = text.string
    return state.withLock { state in
      state.terms.statusTexts.append(text)
      state.terms.statuses.append(status)
      return Int32(state.terms.statuses.count - 1)
    }
  }

  /// The number of what a start or due cell says.
  func number(of reading: DateReading) -> Int32 {
    state.withLock { state in
      if let known = state.readings[reading] { return known }
      let number = Int32(state.terms.readings.count)
      state.terms.readings.append(reading)
      state.readings[reading] = number
      return number
    }
  }
}

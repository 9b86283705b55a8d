import Dates

extension Option where Value == String? {
  /// Why a finding is accepted.
  static var reason: Option { .text("reason", "TEXT", "why the finding is accepted", on: [.waive]) }

  /// Who accepts it.
  static var by: Option { .text("by", "NAME", "who accepts it", on: [.waive]) }
}

extension Option where Value == Day? {
  /// Up to when it is accepted.
  static var until: Option {
    .day("until", "the last day on which the waiver holds, such as 2030-06-30", on: [.waive])
  }
}

extension Option where Value == Bool {
  /// Whether waivers are to be shown.
  static var list: Option { .flag("list", "show the waivers with the days left", on: [.waive]) }
}

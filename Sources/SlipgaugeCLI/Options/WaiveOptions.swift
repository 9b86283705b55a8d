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
  static var list: Option {
    .flag("list", "show the waivers with their age and the days left, those that end first at the top", on: [.waive])
  }

  /// Whether a waiver is to be taken out.
  static var remove: Option { .flag("remove", "take the waiver of the ref and the rule out of the file", on: [.waive]) }
}

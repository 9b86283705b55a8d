/// A member that a settings file may have, and how its value reads as an option's.
struct SettingMember {
  /// How a member's value reads.
  enum Kind {
    case text
    case texts
    /// A path, taken from the file's own folder.
    case file
    case files
    case flag
    /// An object of formats and paths.
    case reports
  }

  /// As the file has it.
  let name: String
  /// What it is a value for.
  let option: OptionForm
  /// How its value reads.
  let kind: Kind

  init<Value>(_ name: String, _ option: Option<Value>, _ kind: Kind) {
    self.name = name
    self.option = option.form
    self.kind = kind
  }

  /// Every member, in the order of the schema.
  static let all: [SettingMember] = [
    SettingMember("rules", .rules, .files),
    SettingMember("previous", .previous, .files),
    SettingMember("waivers", .waivers, .file),
    SettingMember("reports", .report, .reports),
    SettingMember("only", .only, .texts),
    SettingMember("skip", .skip, .texts),
    SettingMember("period", .period, .text),
    SettingMember("as-of", .asOf, .text),
    SettingMember("fail-on", .failOn, .text),
    SettingMember("fail-on-standing", .failOnStanding, .flag),
  ]
}

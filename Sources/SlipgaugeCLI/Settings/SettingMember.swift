/// A member that a settings file may have, and how its value reads as an option's.
struct SettingMember {
  /// How a member's value reads.
  enum Kind {
    case text
    /// A whole number will do as well.
    case textOrNumber
    case texts
    /// A path, taken from the file's own folder.
    case file
    case files
    /// A path of a file or a folder, taken in the same way.
    case place
    case flag
    /// An object of formats and paths.
    case reports
    /// An object of names and addresses.
    case people
  }

  /// As the file has it.
  let name: String
  /// What it is a value for.
  let option: OptionForm
  /// How its value reads.
  let kind: Kind

  /// A member that is called like its option, where it has no name of its own.
  init<Value>(_ option: Option<Value>, _ kind: Kind, name: String? = nil) {
    self.name = name ?? option.form.name
    self.option = option.form
    self.kind = kind
  }

  /// Every member, in the order of the schema.
  static let all: [SettingMember] = [
    SettingMember(.name, .text),
    SettingMember(.rules, .files),
    SettingMember(.previous, .files),
    SettingMember(.changes, .file),
    SettingMember(.summary, .place),
    SettingMember(.waivers, .file),
    SettingMember(.report, .reports, name: "reports"),
    SettingMember(.only, .texts),
    SettingMember(.skip, .texts),
    SettingMember(.period, .text),
    SettingMember(.asOf, .text),
    SettingMember(.updatesDue, .textOrNumber),
    SettingMember(.failOn, .text),
    SettingMember(.failOnStanding, .flag),
    SettingMember(.people, .people, name: "people"),
    SettingMember(.sender, .text),
  ]
}

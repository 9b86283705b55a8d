import Dates

extension PageSettings {
  /// What the administrator has set, with the months up to that of a day.
  init(_ settings: WebSettings, today: Day) {
    let last = today.month
    self.init(
      maxUploadBytes: settings.maxUploadBytes, maxPrevious: settings.maxPrevious, formats: settings.formats,
      contact: settings.contact, privacy: settings.privacy,
      months: (0..<settings.months).map { Period(last.adding(-$0)) })
  }
}

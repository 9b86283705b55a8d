import Dates

extension PageSettings {
  /// What the administrator has set, with the months up to that of a day.
  init(_ settings: WebSettings, today: Day) {
    let last = today.month
    self.init(
      maxUploadBytes: settings.maxUploadBytes, maxPrevious: settings.maxPrevious, contact: settings.contact,
      privacy: settings.privacy, months: (0..<settings.months).map { Period(last.adding(-$0)) })
  }

  /// The largest request in the words of a form: `10 MB`.
  var largestUpload: String {
    let (unit, name) = maxUploadBytes >= 1 << 20 ? (1 << 20, "MB") : (1 << 10, "kB")
    let tenths = maxUploadBytes * 10 / unit
    return "\(tenths / 10)\(tenths % 10 == 0 ? "" : ".\(tenths % 10)") \(name)"
  }
}

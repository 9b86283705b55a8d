import Dates
import Tables
import Web

extension PageSettings {
  /// As an administrator has them, with months from February 2024 back.
  static func sample(
    maxUploadBytes: Int = 10 << 20, maxPrevious: Int = 2, formats: [FileFormat] = FileFormat.allCases,
    contact: String? = "Ask the improvement team.",
    privacy: String? = nil
  ) -> PageSettings {
    let february = Period(Month(year: 2024, month: 2))
    return PageSettings(
      maxUploadBytes: maxUploadBytes, maxPrevious: maxPrevious, formats: formats, contact: contact, privacy: privacy,
      months: (0..<13).map { february.adding(-$0) })
  }
}

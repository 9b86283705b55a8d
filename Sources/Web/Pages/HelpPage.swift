/// The page that says how a tracker is checked and what becomes of it.
package struct HelpPage {
  private let settings: PageSettings

  /// A page that names the administrator's limits and lines.
  package init(settings: PageSettings) { self.settings = settings }

  /// The page in UTF-8.
  package func html() -> [UInt8] {
    Array("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Help</title></head></html>\n".utf8)
  }
}

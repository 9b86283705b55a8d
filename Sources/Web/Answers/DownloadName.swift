import Reports

/// What an annotated workbook is called that is downloaded.
struct DownloadName {
  /// `plan-checked.xlsx`, of a tracker `plan.csv`.
  let name: String

  /// The name for the tracker of that name.
  init(of tracker: String) {
    name = ResultPage.copyName(of: tracker)
  }

  /// The header that says so (RFC 6266): in letters that every program reads, then as it is.
  var disposition: String {
    let plain = String(
      decoding: name.utf8.map { byte in
        (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
          && byte != UInt8(ascii: "%")
          ? byte : UInt8(ascii: "_")
      }, as: UTF8.self)
    return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(RelativeURI.encoded(name))"
  }
}

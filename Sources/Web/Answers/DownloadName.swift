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
    return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(escaped)"
  }

  private var escaped: String {
    name.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-._~".utf8.contains(byte)
      if isPlain { return String(Unicode.Scalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}

/// How large a file is, as people say it.
enum ByteCount {
  /// `10 MB`, `1.5 MB`, `35 KB`, `12 bytes`: as Windows counts, by 1,024.
  static func words(_ bytes: Int) -> String {
    if bytes >= 1 << 20 { return tenths(bytes, of: 1 << 20) + " MB" }
    if bytes >= 1 << 10 { return "\((bytes + 512) >> 10) KB" }
    return bytes == 1 ? "1 byte" : "\(bytes) bytes"
  }

  /// With a tenth, where it is not 0.
  private static func tenths(_ bytes: Int, of unit: Int) -> String {
    let (whole, rest) = bytes.quotientAndRemainder(dividingBy: unit)
    let tenth = rest * 10 / unit
    return tenth == 0 ? "\(whole)" : "\(whole).\(tenth)"
  }
}

import Texts

extension RefPattern {
  /// A malformed ref as the form has it, where only separators and the case of letters are others:
  /// `ia23 / 4 -1` → `IA23/4-1`; nil where more is.
  ///
  /// `ways` are those of the form.
  static func mended(_ ref: Bytes, _ ways: [[Part]]) -> String? {
    for way in ways where fits(ref, way, write: { _ in }) {
      var written: [UInt8] = []
      written.reserveCapacity(ref.count + way.count)
      _ = fits(ref, way) { written.append($0) }
      return String(decoding: written, as: UTF8.self)
    }
    return nil
  }

  /// Whether a ref is of that way but for separators and case; `write` gets the bytes that it has as the way has it, as
  /// far as it fits.
  @inline(__always)
  private static func fits(_ ref: Bytes, _ parts: [Part], write: (UInt8) -> Void) -> Bool {
    var rest = 0
    for part in parts {
      switch part {
      case .literal(let bytes):
        for byte in bytes {
          if byte.isASCIILetterOrDigit {
            guard takeRun(ref, &rest, most: 1, where: { $0.lowerCase == byte.lowerCase }) != nil else { return false }
          }
          write(byte)
        }
      case .letters:
        guard let run = takeRun(ref, &rest, where: { $0.isASCIILetter }) else { return false }
        for byte in run { write(byte & ~0x20) }
      case .letter:
        guard let run = takeRun(ref, &rest, most: 1, where: { $0.isASCIILetter }) else { return false }
        for byte in run { write(byte) }
      case .number:
        guard let run = takeRun(ref, &rest, where: { $0.isASCIIDigit }) else { return false }
        for byte in run { write(byte) }
      case .optional: return false
      }
    }
    skipSigns(ref, &rest)
    return rest == ref.count
  }

  /// Passes over signs, and takes what follows of the wanted bytes; nil where none does.
  @inline(__always)
  private static func takeRun(
    _ ref: Bytes, _ rest: inout Int, most: Int = .max, where isWanted: (UInt8) -> Bool
  ) -> UnsafeBufferPointer<UInt8>? {
    skipSigns(ref, &rest)
    let start = rest
    while rest < ref.count, rest - start < most, isWanted(ref[rest]) { rest += 1 }
    return rest > start ? ref[start..<rest].buffer : nil
  }

  private static func skipSigns(_ ref: Bytes, _ rest: inout Int) {
    while rest < ref.count {
      if ref[rest] < 0x80 {
        if ref[rest].isASCIILetterOrDigit { return }
        rest += 1
        continue
      }
      let (scalar, length) = UTF8Scalar.read(ref, at: rest)
      if scalar.isLetter || scalar.isDecimalDigit { return }
      rest += length
    }
  }
}

extension UInt8 {
  /// A letter in lower case; others as they are.
  fileprivate var lowerCase: UInt8 { isASCIILetter ? self | 0x20 : self }
}

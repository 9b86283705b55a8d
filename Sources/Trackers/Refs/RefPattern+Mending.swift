import Texts

extension RefPattern {
  /// A malformed ref as the form has it, where only separators and the case of letters are others:
  /// `ia23 / 4 -1` → `IA23/4-1`; nil where more is.
  ///
  /// `ways` are those of the form.
  static func mended(_ ref: Bytes, _ ways: [[Part]]) -> String? {
    for way in ways { if let mended = mended(ref, way) { return mended } }
    return nil
  }

  private static func mended(_ ref: Bytes, _ parts: [Part]) -> String? {
    var written: [UInt8] = []
    written.reserveCapacity(ref.count + parts.count)
    var rest = 0
    for part in parts {
      switch part {
      case .literal(let bytes):
        for byte in bytes {
          if byte.isASCIILetterOrDigit {
            guard takeRun(ref, &rest, most: 1, where: { $0.lowerCase == byte.lowerCase }) != nil else { return nil }
          }
          written.append(byte)
        }
      case .letters:
        guard let run = takeRun(ref, &rest, where: \.isASCIILetter) else { return nil }
        for byte in run { written.append(byte & ~0x20) }
      case .letter:
        guard let run = takeRun(ref, &rest, most: 1, where: \.isASCIILetter) else { return nil }
        written += run
      case .number:
        guard let run = takeRun(ref, &rest, where: \.isASCIIDigit) else { return nil }
        written += run
      case .optional: return nil
      }
    }
    skipSigns(ref, &rest)
    return rest == ref.count ? String(decoding: written, as: UTF8.self) : nil
  }

  /// Passes over signs, and takes what follows of the wanted bytes; nil where none does.
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

extension HTML {
  /// A length in SVG, in hundredths of a per cent of the width that there is: `12.05%`.
  static func percent(hundredths: Int) -> HTML {
    HTML("\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)%")
  }
}

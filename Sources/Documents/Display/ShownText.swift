/// A text from a rule file as a message quotes it: shortened, and without what would steer a terminal.
package func shown(_ text: String, most: Int = 60) -> String {
  var result = ""
  var count = 0
  for scalar in text.unicodeScalars {
    if count == most {
      result += "…"
      break
    }
    count += 1
    if scalar.isShownAsItself {
      result.unicodeScalars.append(scalar)
    } else {
      result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }
  return result
}

extension Unicode.Scalar {
  /// Neither a control nor a format character (such as those that turn the direction of writing), nor a line end.
  fileprivate var isShownAsItself: Bool {
    if value < 0x7F { return value >= 0x20 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return false
    default: return true
    }
  }
}

/// A JSON value of the schema, its members in the order that people read them.
indirect enum SchemaValue {
  case object([(String, SchemaValue)])
  case list([SchemaValue])
  case text(String)
  case whole(Int)
  case number(Double)
  case flag(Bool)

  /// The value over several lines, two spaces deeper at each level.
  var pretty: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .object(let members):
      let parts = members.map { (SchemaValue.quoted($0.0) + ": ", $0.1) }
      SchemaValue.write(parts, between: ("{", "}"), to: &text, indent: indent)
    case .list(let items):
      SchemaValue.write(items.map { ("", $0) }, between: ("[", "]"), to: &text, indent: indent)
    case .text(let string): text += SchemaValue.quoted(string)
    case .whole(let number): text += String(number)
    case .number(let number): text += number == number.rounded() ? String(Int(number)) : String(number)
    case .flag(let flag): text += flag ? "true" : "false"
    }
  }

  private static func write(
    _ parts: [(String, SchemaValue)], between signs: (String, String), to text: inout String, indent: Int
  ) {
    text += signs.0
    for (index, part) in parts.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1) + part.0
      part.1.write(to: &text, indent: indent + 1)
    }
    text += (parts.isEmpty ? "" : "\n" + String(repeating: "  ", count: indent)) + signs.1
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

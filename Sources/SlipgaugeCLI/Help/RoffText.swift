/// Text as manual pages are written: troff with the macros of man(7), in ASCII.
struct RoffText {
  /// The page so far.
  private(set) var text = ""

  /// A macro with its arguments, each as it is to be read.
  mutating func macro(_ name: String, _ arguments: String...) {
    text += "." + name + arguments.map { " \"" + RoffText.escaped($0, inArgument: true) + "\"" }.joined() + "\n"
  }

  /// A request, which takes its arguments as they are.
  mutating func request(_ words: String) { text += "." + words + "\n" }

  /// A line of text in one style after the other.
  mutating func line(_ parts: Part...) { text += RoffText.line(parts) + "\n" }

  /// The same.
  mutating func line(_ parts: [Part]) { text += RoffText.line(parts) + "\n" }

  /// A term with what is said of it.
  mutating func item(_ term: [Part], _ body: String) {
    text += ".TP\n" + RoffText.line(term) + "\n"
    paragraph(body)
  }

  /// Text that is filled, on lines that an editor shows whole.
  mutating func paragraph(_ body: String) {
    for row in Help.wrap(body, to: 78) { line(.plain(row)) }
  }

  /// A line as it is typed, and not filled.
  mutating func example(_ line: String) {
    text += ".EX\n" + RoffText.line([.plain(line)]) + "\n.EE\n"
  }

  /// A piece of a line.
  enum Part {
    case plain(String)
    /// Typed as it stands.
    case bold(String)
    /// What stands for something else.
    case italic(String)
  }

  private static func line(_ parts: [Part]) -> String {
    let all = parts.map { part in
      switch part {
      case .plain(let text): escaped(text)
      case .bold(let text): "\\fB" + escaped(text) + "\\fR"
      case .italic(let text): "\\fI" + escaped(text) + "\\fR"
      }
    }.joined()
    // A point or an apostrophe at the beginning would be a request.
    return all.hasPrefix(".") || all.hasPrefix("'") ? "\\&" + all : all
  }

  /// The text with what troff would take for its own, and what is not ASCII, by its name.
  private static func escaped(_ text: String, inArgument: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\"": result += inArgument ? "\\(dq" : "\""
      case "\n": result += " "
      default:
        if scalar.isASCII {
          result.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
        }
      }
    }
    return result
  }
}

import Documents
import Ledger

/// The line that a run leaves on standard error.
struct RunLog {
  /// How the line is written.
  enum Form: String, CaseIterable, Sendable {
    /// `key=value`, for people and `grep`.
    case text
    case json
    case none
  }

  private enum Value {
    case text(String)
    case number(Int)
    case flag(Bool)
  }

  private var fields: [(key: String, value: Value)] = []

  /// Adds a field with a text.
  mutating func add(_ key: String, _ text: String) { fields.append((key, .text(text))) }
  /// Adds a field with a number.
  mutating func add(_ key: String, _ number: Int) { fields.append((key, .number(number))) }
  /// Adds a field that is true or not.
  mutating func add(_ key: String, _ flag: Bool) { fields.append((key, .flag(flag))) }

  /// The line without its end; nil where none is wanted.
  func line(_ form: Form) -> String? {
    switch form {
    case .none: return nil
    case .text: return fields.map { "\($0.key)=\(RunLog.plain($0.value))" }.joined(separator: " ")
    case .json:
      var json = JSONText(indented: false)
      json.object { json in
        for (key, value) in fields {
          switch value {
          case .text(let text): json.member(key, text)
          case .number(let number): json.member(key, number)
          case .flag(let flag):
            json.name(key)
            json.flag(flag)
          }
        }
      }
      return String(decoding: json.bytes, as: UTF8.self)
    }
  }

  /// Texts with spaces, quotes or an equals sign stand in quotes.
  private static func plain(_ value: Value) -> String {
    switch value {
    case .number(let number): return String(number)
    case .flag(let flag): return flag ? "yes" : "no"
    case .text(let text):
      let safe = DisplayText.safe(text)
      let needsQuotes = safe.isEmpty || safe.contains { $0 == " " || $0 == "\"" || $0 == "=" || $0 == "\\" }
      if !needsQuotes { return safe }
      return "\"" + safe.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
  }
}

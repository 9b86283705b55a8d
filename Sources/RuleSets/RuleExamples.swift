import Texts

/// The examples of a rule, read when they are asked for: a check has no use for them.
package struct RuleExamples: Sendable {
  private let source: SourceText?
  private let node: JSONNode?
  private let path: String

  init(source: SourceText?, node: JSONNode?, path: String) {
    self.source = source
    self.node = node
    self.path = path
  }

  /// Every example, in the order of the file.
  package func read() throws(RuleSetProblems) -> [RuleExample] {
    guard let source, let node else { return [] }
    let log = ProblemLog()
    var examples: [RuleExample] = []
    if let list = ExampleReader.node(node, in: source, log, path: path) {
      examples = ExampleReader(log: log, source: source).examples(list, path: path)
    }
    guard log.problems.isEmpty else { throw RuleSetProblems(log.problems) }
    return examples
  }
}

/// Reads examples strictly.
struct ExampleReader {
  let log: ProblemLog
  let source: SourceText

  /// The value itself, where it was passed over at first.
  static func node(_ node: JSONNode, in source: SourceText, _ log: ProblemLog, path: String) -> JSONNode? {
    guard case .unread(let range) = node.value else { return node }
    do {
      return try JSONDocument.read(source, range: range)
    } catch {
      log.add(.syntax, source, range.lowerBound + error.offset, path, error.problem)
      return nil
    }
  }

  func examples(_ node: JSONNode, path: String) -> [RuleExample] {
    guard let items = log.list(node, source, path) else { return [] }
    return items.enumerated().compactMap { example($1, path: "\(path)[\($0)]") }
  }

  private func example(_ node: JSONNode, path: String) -> RuleExample? {
    guard let object = ObjectReader(node, source, path, log) else { return nil }
    let raises = object.flag("raises", required: true)
    let period = object.text("period", required: true)
    let action = object.node("action", required: true).flatMap { row($0, path: path + ".action") }
    let others = object.list("others").enumerated().compactMap { row($1, path: "\(path).others[\($0)]") }
    let earlier = object.list("earlier").enumerated().compactMap { earlierTracker($1, path: "\(path).earlier[\($0)]") }
    let asOf = object.text("as-of")
    let note = object.text("note")
    object.finish()
    guard let raises, let period, let action else { return nil }
    return RuleExample(
      raises: raises, period: period, action: action, others: others, earlier: earlier, asOf: asOf, note: note)
  }

  private func earlierTracker(_ node: JSONNode, path: String) -> RuleExample.Earlier? {
    guard let object = ObjectReader(node, source, path, log) else { return nil }
    let period = object.text("period", required: true)
    let actions = object.list("actions").enumerated().compactMap { row($1, path: "\(path).actions[\($0)]") }
    object.finish()
    return period.map { RuleExample.Earlier(period: $0, actions: actions) }
  }

  private func row(_ node: JSONNode, path: String) -> RuleExample.Row? {
    guard let object = ObjectReader(node, source, path, log) else { return nil }
    var fields: [String: String] = [:]
    for field in Columns.fields { if let text = object.text(field) { fields[field] = text } }
    var periods: [String: [String: String]] = [:]
    if let node = object.node("periods"), case .object(let members) = node.value {
      for member in members {
        guard let period = ObjectReader(member.value, source, "\(path).periods.\(member.name)", log) else { continue }
        var report: [String: String] = [:]
        for field in ["status", "update"] { if let text = period.text(field) { report[field] = text } }
        period.finish()
        periods[member.name] = report
      }
    }
    object.finish()
    return RuleExample.Row(fields: fields, periods: periods)
  }
}

import Texts

/// Loads rule sets strictly: everything that is wrong is told at once, each with its place.
package struct RuleSetLoader {
  /// Bounds on rule files, which may come from anybody.
  package struct Limits: Sendable {
    package var fileBytes = 4 << 20
    package var files = 32
    /// Whether `extends` may name files outside the folder of the file that says so.
    package var allowsOutside = false

    package init() {}
  }

  private let facts: [FactSignature]
  private let limits: Limits
  /// The bytes of a file; nil where it cannot be read.
  private let readFile: (String) -> [UInt8]?

  /// `facts` are what conditions may use.
  package init(facts: [FactSignature], limits: Limits = Limits(), readFile: @escaping (String) -> [UInt8]?) {
    self.facts = facts
    self.limits = limits
    self.readFile = readFile
  }

  /// The embedded rule set, or the files given: each extends those before it, and what its own `extends` names.
  package func load(_ paths: [String] = []) throws(RuleSetProblems) -> RuleSet {
    let log = ProblemLog()
    let builder = RuleSetBuilder(facts: facts, log: log)
    var order: [Loaded] = []
    if paths.isEmpty {
      append(DefaultRules.source, at: nil, from: [], &order, log)
    } else {
      for path in paths { append(path, at: nil, from: [], &order, log) }
    }
    for file in order { builder.apply(file.node, file.source) }
    let ruleSet = builder.finish()
    guard let ruleSet, log.problems.isEmpty else {
      let places = order.map(\.source.path)
      throw RuleSetProblems(
        log.problems.sorted {
          ((places.firstIndex(of: $0.path) ?? -1), $0.line, $0.column, $0.message)
            < ((places.firstIndex(of: $1.path) ?? -1), $1.line, $1.column, $1.message)
        })
    }
    return ruleSet
  }

  /// A file that was read, after all that it extends.
  private struct Loaded {
    let source: SourceText
    let node: JSONNode
  }

  /// Where a file is named: in which file, at which byte, under which JSON path.
  private struct Mention {
    let source: SourceText
    let offset: Int
    let path: String
  }

  private func append(
    _ path: String, at mention: Mention?, from chain: [String], _ order: inout [Loaded], _ log: ProblemLog
  ) {
    if path == DefaultRules.name { return append(DefaultRules.source, at: mention, from: chain, &order, log) }
    if chain.contains(path) {
      let circle = (chain.drop { $0 != path } + [path]).joined(separator: " → ")
      return report(.cycle, mention, path, "rule sets extend each other in a circle: \(circle)", log)
    }
    if order.contains(where: { $0.source.path == path }) { return }
    if order.count + chain.count >= limits.files {
      return report(.limit, mention, path, "more than \(limits.files) rule files are joined by \"extends\"", log)
    }
    guard let bytes = readFile(path) else {
      return report(.notReadable, mention, path, "the rule file \"\(path)\" cannot be read", log)
    }
    guard bytes.count <= limits.fileBytes else {
      return report(
        .limit, mention, path, "the rule file \"\(path)\" has \(bytes.count) bytes; the limit is \(limits.fileBytes)", log)
    }
    append(SourceText(path: path, bytes: bytes), at: mention, from: chain, &order, log)
  }

  private func append(
    _ source: SourceText, at mention: Mention?, from chain: [String], _ order: inout [Loaded], _ log: ProblemLog
  ) {
    if order.contains(where: { $0.source.path == source.path }) { return }
    let node: JSONNode
    do {
      node = try JSONDocument.read(source, unread: source.path == DefaultRules.name ? ["examples"] : [])
    } catch {
      return log.add(.syntax, source, error.offset, "$", error.problem)
    }
    for (index, base) in extended(node, source, log).enumerated() {
      let mention = Mention(source: source, offset: base.offset, path: "$.extends[\(index)]")
      if base.text == DefaultRules.name {
        append(DefaultRules.source, at: mention, from: chain + [source.path], &order, log)
      } else if let path = resolved(base.text, in: source, mention, log) {
        append(path, at: mention, from: chain + [source.path], &order, log)
      }
    }
    order.append(Loaded(source: source, node: node))
  }

  private func extended(
    _ node: JSONNode, _ source: SourceText, _ log: ProblemLog
  ) -> [(text: String, offset: Int, path: String)] {
    node["extends"].map { log.texts($0, source, "$.extends") } ?? []
  }

  /// The path of a file that another one extends, within that one's folder.
  private func resolved(_ name: String, in source: SourceText, _ mention: Mention, _ log: ProblemLog) -> String? {
    if name.hasPrefix("slipgauge:") {
      log.add(.extends, source, mention.offset, mention.path, "unknown rule set \"\(name)\"; did you mean \"\(DefaultRules.name)\"?")
      return nil
    }
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    let leaves = name.hasPrefix("/") || steps.contains("..") || name.contains("\0") || name.isEmpty
    if leaves, !limits.allowsOutside || name.isEmpty || name.contains("\0") {
      log.add(
        .extends, source, mention.offset, mention.path,
        "\"\(name)\" lies outside the rule file's own folder; allow it with --allow-extends-outside, or move it there")
      return nil
    }
    if name.hasPrefix("/") { return name }
    let folder = source.path.lastIndex(of: "/").map { source.path[...$0] } ?? ""
    return folder + name
  }

  private func report(
    _ code: RuleSetProblem.Code, _ mention: Mention?, _ path: String, _ message: String, _ log: ProblemLog
  ) {
    let source = mention?.source ?? SourceText(path: path, bytes: [])
    log.add(code, source, mention?.offset ?? 0, mention?.path ?? "$", message)
  }
}

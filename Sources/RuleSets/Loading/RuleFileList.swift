import Documents

/// Rule files in the order in which they are applied: what a file extends stands before it.
struct RuleFileList {
  /// A file that was read, after all that it extends.
  struct Loaded: Sendable {
    /// The file's text.
    let source: SourceText
    /// What is written in it.
    let node: JSONNode
  }

  /// Where a file is named, and so where it is told that it cannot be used.
  private struct Mention {
    let source: SourceText
    let offset: Int
    let path: JSONPath
  }

  /// What a file extends stands before it; none stands twice.
  private(set) var loaded: [Loaded] = []
  /// Members named twice; the rest of such a file is read all the same.
  private(set) var duplicates: [RuleSetProblem] = []
  private let log: ProblemLog
  private let limits: RuleLimits
  private let readFile: (String) -> [UInt8]?

  /// A list that reads files by `readFile`, which gives nil for those that cannot be read.
  init(log: ProblemLog, limits: RuleLimits, readFile: @escaping (String) -> [UInt8]?) {
    self.log = log
    self.limits = limits
    self.readFile = readFile
  }

  /// Reads files that a user named, in their order.
  mutating func append(_ paths: [String]) {
    for path in paths {
      let source = SourceText(path: path, bytes: [])
      append(path, at: Mention(source: source, offset: 0, path: .root), from: [])
    }
  }

  private mutating func append(_ path: String, at mention: Mention, from chain: [String]) {
    if let start = chain.firstIndex(of: path) {
      let circle = (chain[start...] + [path]).map { shown($0) }.joined(separator: " → ")
      return report(.cycle, mention, "rule sets extend each other in a circle: \(circle)")
    }
    if loaded.contains(where: { $0.source.path == path }) { return }
    if loaded.count + chain.count >= limits[.files] { return report(.limit, mention, limits.refusal(.files)) }
    guard let source = source(path, mention) else { return }
    var problems: [JSONProblem] = []
    let node = JSONDocument.read(
      source, range: 0..<source.bytes.count, unread: CarriedRules.has(path) ? ["examples", "more-examples"] : [],
      limits: limits.document, problems: &problems)
    for problem in problems { tell(limits.told(problem), source, node) }
    guard let node else {
      log.lacksFile = true
      return
    }
    for base in bases(node, source) { append(base.path, at: base.mention, from: chain + [path]) }
    loaded.append(Loaded(source: source, node: node))
  }

  private func source(_ path: String, _ mention: Mention) -> SourceText? {
    if let carried = CarriedRules(rawValue: path) { return carried.source }
    guard let bytes = readFile(path) else {
      report(
        .notReadable, mention,
        "the rule file \"\(shown(path, most: 400))\" cannot be read" + RuleFile.reason(path) + CarriedRules.hint(path))
      return nil
    }
    if bytes.count <= limits[.fileBytes] { return SourceText(path: path, bytes: bytes) }
    report(.limit, mention, "the rule file \"\(shown(path, most: 400))\" has \(limits.refusal(.fileBytes))")
    return nil
  }

  private mutating func tell(_ problem: JSONProblem, _ source: SourceText, _ node: JSONNode?) {
    if problem.code != .duplicateMember {
      let code: RuleSetProblem.Code = limits.limit(broken: problem) == nil ? .syntax : .limit
      return log.add(code, source, problem.offset, .root, problem.problem)
    }
    let place = source.position(of: problem.offset)
    let duplicate = RuleSetProblem(
      code: .duplicate, path: source.path, line: place.line, column: place.column,
      jsonPath: (node?.path(ofMemberAt: problem.offset) ?? .root).text, message: problem.problem)
    if node == nil { log.add(duplicate) } else { duplicates.append(duplicate) }
  }

  /// What the file extends, as paths.
  private func bases(_ node: JSONNode, _ source: SourceText) -> [(path: String, mention: Mention)] {
    guard let extends = node["extends"] else { return [] }
    return log.texts(extends, source, .root + "extends").compactMap { name in
      let mention = Mention(source: source, offset: name.offset, path: name.path)
      return resolved(name.text, in: source, mention).map { ($0, mention) }
    }
  }

  /// The path of a file that another one extends, within that one's folder.
  private func resolved(_ name: String, in source: SourceText, _ mention: Mention) -> String? {
    if CarriedRules.has(name) { return name }
    if name.hasPrefix(CarriedRules.prefix) {
      let meant = NearestName.of(name, among: CarriedRules.names) ?? CarriedRules.standard.name
      let message = "unknown rule set \"\(shown(name))\"; did you mean \"\(meant)\"?"
      log.add(.extends, mention.source, mention.offset, mention.path, message)
      // What else is wrong is told as if it were named.
      return meant
    }
    if name.isEmpty || name.contains("\0") {
      report(.extends, mention, "\"\(shown(name))\" is no file name")
      return nil
    }
    let folder = source.path.lastIndex(of: "/").map { String(source.path[...$0]) } ?? ""
    guard let path = RuleFile.path(of: name, in: folder) ?? (limits.allowsOutside ? outside(name, folder) : nil) else {
      report(
        .extends, mention,
        "\"\(shown(name))\" lies outside the rule file's own folder; move it there, "
          + "or allow it with --allow-extends-outside")
      return nil
    }
    return path
  }

  private func outside(_ name: String, _ folder: String) -> String {
    name.hasPrefix("/") ? name : RuleFile.simplified(folder + name)
  }

  private func report(_ code: RuleSetProblem.Code, _ mention: Mention, _ message: String) {
    log.lacksFile = true
    log.add(code, mention.source, mention.offset, mention.path, message)
  }
}

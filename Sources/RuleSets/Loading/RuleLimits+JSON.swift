package import Documents

extension JSONDocument {
  /// Reads a file that a team wrote, within its limits; with a range, one value that was passed over before.
  package static func read(
    _ source: SourceText, as file: AuthoredFile, range: Range<Int>? = nil, limits: RuleLimits
  ) throws(JSONProblem) -> JSONNode {
    do throws(JSONProblem) {
      return try read(source, range: range, limits: limits.document)
    } catch {
      throw limits.told(error, in: file)
    }
  }
}

extension RuleLimits {
  /// What one JSON text may hold.
  var document: JSONDocument.Limits {
    var limits = JSONDocument.Limits()
    limits.depth = self[.depth]
    limits.values = self[.values]
    limits.items = self[.listItems]
    limits.textBytes = self[.textBytes]
    limits.problems = self[.problems]
    return limits
  }

  /// The limit that a text goes beyond; nil where something else is wrong with it.
  func limit(broken problem: JSONProblem) -> RuleLimit? {
    switch problem.code {
    case .tooDeep: .depth
    case .tooManyValues: .values
    case .tooManyItems: .listItems
    case .textTooLong: .textBytes
    default: nil
    }
  }

  /// The problem with the flag that raises the limit, where it is one.
  func told(_ problem: JSONProblem, in file: AuthoredFile = .rules) -> JSONProblem {
    guard let limit = limit(broken: problem) else { return problem }
    return JSONProblem(problem.code, offset: problem.offset, problem: refusal(limit, in: file))
  }
}

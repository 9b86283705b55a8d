import Documents
import Texts

/// Columns of a rule set's own, and how rows are known.
extension RuleSetBuilder {
  /// A column of the set's own as far as the files have told of it.
  struct OwnFieldDraft {
    /// What rules call it.
    let id: String
    /// What its cells hold.
    var kind: OwnField.Kind?
    /// Header texts.
    var headers: [LocatedText] = []
    /// The labels of its values, in the order in which they were first named.
    var values: [(id: String, labels: [LocatedText])] = []
    /// The file that named it first.
    let source: SourceText
    /// Where that begins, in bytes.
    let offset: Int
    /// The path of the value.
    let path: JSONPath
  }

  /// The most columns of its own that a set can have.
  private static let mostOwnFields = 64

  /// Takes the columns of the set's own.
  func applyOwnFields(_ object: ObjectReader) {
    for member in object.map("fields") {
      let path = object.path + "fields" + member.name
      guard isFree(member, path, object.source),
        let field = ObjectReader(member.value, .ownField, object.source, path, log)
      else { continue }
      let index = ownFields.firstIndex { $0.id == member.name } ?? ownFields.count
      if index == ownFields.count {
        if index == Self.mostOwnFields {
          return log.add(
            .limit, object.source, member.offset, path,
            "a rule set can have no more than \(Self.mostOwnFields) fields of its own")
        }
        ownFields.append(
          OwnFieldDraft(id: member.name, source: object.source, offset: member.offset, path: path))
      }
      var draft = ownFields[index]
      draft.kind = field.choice("type", "type").flatMap(OwnField.Kind.init) ?? draft.kind
      applyWords(field, "headers", to: &draft.headers)
      for value in field.map("values") { applyValue(value, field, to: &draft) }
      ownFields[index] = draft
    }
  }

  private func applyValue(_ value: JSONNode.Member, _ field: ObjectReader, to draft: inout OwnFieldDraft) {
    let path = field.path + "values" + value.name
    let place = draft.values.firstIndex { $0.id == value.name } ?? draft.values.count
    if place == draft.values.count {
      if draft.kind == .flag, !OwnField.flagValues.contains(value.name) {
        return log.unknown(
          .unknownName, "value", value.name, field.source, value.offset, path, known: OwnField.flagValues, listed: true)
      }
      if !RuleSetBuilder.isID(value.name) {
        return log.add(
          .badValue, field.source, value.offset, path,
          "\"\(shown(value.name))\" is no name of a value: small letters, digits and hyphens")
      }
      draft.values.append((value.name, []))
    }
    applyWords(value.value, field.source, path, to: &draft.values[place].labels)
  }

  /// Whether a column of the set's own can be called so.
  private func isFree(_ member: JSONNode.Member, _ path: JSONPath, _ source: SourceText) -> Bool {
    func refuse(_ code: RuleSetProblem.Code, _ message: String) -> Bool {
      log.add(code, source, member.offset, path, message)
      return false
    }
    let name = "\"\(shown(member.name))\""
    if !RuleSetBuilder.isID(member.name) {
      return refuse(.badValue, "\(name) is no name of a field: small letters, digits and hyphens")
    }
    if Columns.fields.contains(member.name) {
      return refuse(
        .duplicate, "\(name) is a field of every rule set: write its headers under tracker.columns.\(member.name)")
    }
    let isPast = FactTime.allCases.contains { member.name.hasPrefix("\($0.rawValue)-") }
    if isPast || factIndex[member.name] != nil {
      return refuse(.duplicate, "\(name) is the name of a fact: choose another")
    }
    return true
  }

  /// Whether a text is made as ids are.
  static func isID(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, first != 0x2D, last != 0x2D else { return false }
    return bytes.allSatisfy { $0 == 0x2D || $0.isASCIIDigit || (0x61...0x7A).contains($0) }
  }

  /// How rows are known, with the columns of the set's own.
  func compileTracker() -> TrackerRules {
    TrackerRules(
      key: key, refForms: refForms.compactMap(form),
      formsAreCarried: refForms.allSatisfy { CarriedRules.has($0.source.path) }, sections: sections,
      statusFill: statusFill, mainActions: mainActions, ownFields: ownFields.compactMap(compile))
  }

  private func form(_ text: LocatedText) -> RefPattern? {
    do throws(RefPattern.Problem) {
      return try RefPattern(text.value)
    } catch {
      log.add(
        .badValue, text.source, text.offset, text.path, "\"\(shown(text.value))\" is no form of a ref: \(error.why)")
      return nil
    }
  }

  private func compile(_ draft: OwnFieldDraft) -> OwnField? {
    guard let kind = draft.kind else {
      if !log.hasProblem(at: draft.path, in: draft.source) {
        log.add(.missingMember, draft.source, draft.offset, draft.path, "the member \"type\" is missing")
      }
      return nil
    }
    var values = draft.values
    if kind == .flag {
      values = OwnField.flagValues.map { id in
        (id, values.first { $0.id == id }?.labels ?? flagWords[id] ?? [])
      }
    }
    check(values, of: draft, kind)
    return OwnField(
      id: draft.id, kind: kind, headers: draft.headers.map(\.value),
      values: values.map { OwnField.Value(id: $0.id, labels: $0.labels.map(\.value)) })
  }

  private func check(_ values: [(id: String, labels: [LocatedText])], of draft: OwnFieldDraft, _ kind: OwnField.Kind) {
    func refuse(_ message: String) {
      log.add(.badValue, draft.source, draft.offset, draft.path + "values", message)
    }
    switch kind {
    case .choice where values.isEmpty: refuse("a choice needs values, each with what people write for it")
    case .text, .date, .number:
      if !values.isEmpty { refuse("only a choice and a flag have values") }
    default: break
    }
    var byLabel: [String: String] = [:]
    for value in values {
      for label in value.labels {
        checkPlaceholder(label)
        if let other = byLabel.updateValue(value.id, forKey: Self.labelKey(label.value)), other != value.id {
          log.add(
            .duplicate, label.source, label.offset, label.path,
            "the label \"\(shown(label.value))\" already stands for \"\(shown(other))\"")
        }
      }
    }
  }
}

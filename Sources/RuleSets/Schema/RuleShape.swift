/// An object of rule files, by its members.
///
/// One table for each: the loader refuses every other member, and the JSON Schema is made from them.
struct ObjectShape: Sendable {
  /// The name under which the JSON Schema defines it.
  let name: String
  /// What the object is, for the schema.
  let summary: String
  /// In the order in which people read them.
  let members: [MemberShape]
  /// The required ones, a bit each; of an object with more members than bits, none.
  let required: UInt64

  init(_ name: String, _ summary: String, _ members: [MemberShape]) {
    self.name = name
    self.summary = summary
    let remark = MemberShape("description", .text, "A remark for those who read the file.")
    let members = members.contains { $0.name == remark.name } ? members : members + [remark]
    self.members = members
    assert(members.count <= 64)
    required = members.prefix(64).enumerated().reduce(0) { $1.element.isRequired ? $0 | 1 << UInt64($1.offset) : $0 }
  }

  /// The place of a member; it is sought from `start` on first.
  func place(of name: String, from start: Int) -> Int? {
    for place in start..<members.count where members[place].name == name { return place }
    for place in 0..<start where members[place].name == name { return place }
    return nil
  }

  /// The member of that name; nil where it has none.
  func member(_ name: String) -> MemberShape? { place(of: name, from: 0).map { members[$0] } }
}

/// A member of an object of rule files.
struct MemberShape: Sendable {
  /// As files have it.
  let name: String
  /// What stands behind it.
  let value: ValueShape
  /// Whether it must not be left out.
  let isRequired: Bool
  /// One sentence for rule authors; an editor shows it.
  let summary: String

  init(_ name: String, _ value: ValueShape, isRequired: Bool = false, _ summary: String) {
    self.name = name
    self.value = value
    self.isRequired = isRequired
    self.summary = summary
  }
}

/// What a value of rule files is.
indirect enum ValueShape: Sendable {
  case text
  /// A text with `{fact}` placeholders.
  case template
  /// One of a closed list of words.
  case choice([String])
  /// A text that is not empty: a title, or the name of something that rule sets declare themselves.
  case name
  /// The name of something that rule sets declare.
  case declared(DeclaredName)
  /// Small letters, digits and hyphens.
  case ruleID
  /// An ISO 8601 duration.
  case duration
  /// The same with a sign and working days, or one for each value of a choice.
  case shift
  /// A month, `2024-01`.
  case period
  /// A day, `2024-01-31`.
  case day
  case flag
  case whole(ClosedRange<Int>)
  case number(ClosedRange<Double>)
  /// One text, or a list of texts.
  case texts
  /// A list of texts, or `{"add": […], "remove": […]}` to change the one that stands in the extended set.
  case words
  case list(ValueShape)
  case object(ObjectShape)
  /// An object, or this one word.
  case objectOr(String, ObjectShape)
  /// An object whose members' names are the author's.
  case map(ValueShape)
  /// An object whose members are named as what rule sets declare.
  case mapOf(DeclaredName, ValueShape)
  case condition
  /// A number of rows, or that with a fact.
  case collapse
  /// A number, or a fact that is one.
  case compared
}

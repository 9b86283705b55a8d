package import RuleSets

/// A part of a condition in words, with what it came to.
package struct ExplainedPart: Sendable {
  /// What sort of part it is.
  package enum Kind: String, Sendable {
    /// Parts that all have to hold.
    case all
    /// Parts of which one has to hold.
    case any
    /// Parts of which none may hold.
    case none
    /// A part that may not hold.
    case not
    case test
    /// Whether another rule is raised.
    case rule
    /// What actions come to together.
    case sum
  }

  /// What it came to.
  package enum Answer: String, Sendable {
    case yes, no
    /// Neither: so for some of the days that a date can mean, or one side is not there.
    case open
  }

  /// What a test looked at.
  package struct Value: Sendable, Hashable {
    /// The fact, by id; nil for a phrase that was found.
    package let fact: String?
    /// What it is called in a sentence.
    package let name: String
    /// What it was, as messages have it.
    package let words: String
  }

  /// What a sum counted.
  package struct Counted: Sendable {
    /// How many actions count for certain.
    package let count: Int
    /// How many more may.
    package let open: Int
    /// Among how many.
    package let total: Int
    /// The value that they have in common, in words; nil where none is asked for, or there is none.
    package let value: String?
    /// The refs of the first of them.
    package let refs: [String]
    /// What is asked of actions, as an outline.
    package let conditions: [ConditionText.Line]
  }

  /// What sort of part it is.
  package let kind: Kind
  /// A sentence without its full stop; with a colon at its end where parts follow.
  package let text: String
  /// What it came to.
  package let answer: Answer
  /// What a test looked at; empty for other parts.
  package var values: [Value] = []
  /// The other rule, by id.
  package var rule: String?
  /// What it joins, in order.
  package var parts: [ExplainedPart] = []
  /// What a sum counted; nil for other parts.
  package var counted: Counted?
}

extension ExplainedPart.Answer {
  /// What is pending while rows are read is known when they are explained.
  init(_ truth: Truth) {
    switch truth {
    case .yes: self = .yes
    case .no: self = .no
    case .open, .pending: self = .open
    }
  }
}

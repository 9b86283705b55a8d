import TestSupport
import Testing
import Texts
import Trackers

@testable import RuleSets

/// Refs of the forms that rule sets give.
struct RefFormsTests {
  private static func forms(
    _ forms: [String], _ main: MainActionRule = .endsInZero, key: Field = .ref
  ) throws -> RefForms {
    RefForms(
      TrackerRules(
        key: key, refForms: try forms.map { try RefPattern($0) }, formsAreCarried: false, sections: nil,
        statusFill: .status, mainActions: main, ownFields: []))
  }

  @Test(arguments: [
    (["{number}"], ["1", "007", "42"], ["", "1a", "a1", "1.2", " 1"]),
    (["R{number}{letter}"], ["R1a", "R12B"], ["r1a", "R1", "R1ab", "RA1"]),
    (["{letters}{number}"], ["MD1", "SD12"], ["md1", "1MD", "MD", "M D1"]),
    (["{number}.{number}[.{number}]"], ["1.2", "1.2.3", "10.20"], ["1", "1.2.", "1.2.3.4", "1..2"]),
    (["IA{number}/{number}-{number}"], ["IA23/4-1"], ["IA23/4", "IA23-4-1", "ia23/4-1"]),
    (["CDP{number}", "X-{letter}"], ["CDP1", "X-a", "X-B"], ["X-1", "CDP", "CDP1 "]),
    (["{letters}{letter}{number}"], ["ABC1", "ABc1", "AB1"], ["A1", "abc1", "ABC"]),
    (["[{letters}-]{number}"], ["A-1", "12"], ["-1", "A1", "A-"]),
    (["Ä{number}"], ["Ä1"], ["A1", "Ä"]),
  ])
  func `a ref is of a form or is not`(forms: [String], refs: [String], others: [String]) throws {
    let forms = try Self.forms(forms)
    for ref in refs { #expect(ref.withBytes(forms.isWellFormed), "\(ref)") }
    for ref in others { #expect(!ref.withBytes(forms.isWellFormed), "\(ref)") }
    if let example = forms.example { #expect(example.withBytes(forms.isWellFormed), "\(example)") }
  }

  @Test func `without a form every ref is well formed, and none is sought`() throws {
    for forms in [try Self.forms([]), try Self.forms(["{number}"], key: .title)] {
      #expect("anything at all".withBytes(forms.isWellFormed) && !" ".withBytes(forms.isWellFormed))
      #expect(!"see OC.A2.1 and 12".withBytes(forms.isMentioned) && forms.example == nil)
    }
  }

  @Test(arguments: [
    (["{number}.{number}[.{number}]"], "see 1.2, 3.4.5 and 1.2.3.4", ["1.2", "3.4.5", "1.2.3"]),
    (["IA{number}/{number}-{number}"], "as IA23/4-1. Not xIA23/4-1, IA23/4-1b", ["IA23/4-1"]),
    (["{number}"], "12 and 13", []), (["R{number}{letter}", "{number}"], "R1a, 12", ["R1a"]),
    (["{letters}{number}"], "MD1 MD2é éMD3 (MD4)", ["MD1", "MD4"]),
  ])
  func `refs are found in texts`(forms: [String], text: String, refs: [String]) throws {
    let forms = try Self.forms(forms)
    #expect(text.withBytes { bytes in forms.mentions(in: bytes).map { bytes[$0].string } } == refs)
    #expect(text.withBytes(forms.isMentioned) == !refs.isEmpty)
  }

  @Test(arguments: [
    (["{letters}.{letter}{number}.{number}"], "OC. B3.0", ["OC.B3.0"]),
    (["{letters}.{letter}{number}.{number}"], "oc-b3 0", ["OC.b3.0"]),
    (["{letters}.{letter}{number}.{number}"], "PR.C1.2 b", []),
    (["IA{number}/{number}-{number}"], "ia 23/4–1", ["IA23/4-1"]), (["IA{number}/{number}-{number}"], "IB23/4-1", []),
    (["{letters}{number}"], "md 7", ["MD7"]), (["MD{number}", "SD{number}"], "sd.12", ["SD12"]),
    (["{number}.{number}[.{number}]"], "1-2", ["1.2"]), (["{number}.{number}[.{number}]"], " 1 . 2 . 3", ["1.2.3"]),
    (["R{number}{letter}"], "r 1 a", ["R1a"]), (["R{number}{letter}"], "R1", []),
    (["{number}-{number}", "{number}/{number}"], "1 2", ["1-2", "1/2"]), ([], "anything", []),
  ])
  func `separators and capitals of a malformed ref are mended`(forms: [String], ref: String, mended: [String]) throws {
    #expect(ref.withBytes(try Self.forms(forms).suggestions) == mended)
  }

  @Test(arguments: [
    (["{number}.{number}"], "3.2", "3.0", true), (["{number}.{number}"], "03.2", "3.00 b", true),
    (["{number}.{number}"], "3.2", "4.0", false), (["{number}.{number}"], "3.2", "3.1", false),
    (["IA{number}/{number}-{number}"], "IA23/4-1", "ia23 4 0", true),
    (["IA{number}/{number}-{number}"], "IA23/4-1", "IA24/4-0", false),
    (["{number}.{number}[.{number}]"], "1.2.3", "1.2.0", true), (["{number}.{number}[.{number}]"], "1.2", "1.0", true),
  ])
  func `a main action is that with 0 for the last number`(
    forms: [String], sub: String, main: String, isMain: Bool
  ) throws {
    let forms = try Self.forms(forms)
    func key(_ ref: String) -> RefKey {
      ref.withBytes { forms.key(NormalisedText($0, vocabulary: DefaultRuleSet.shared.vocabulary)) }
    }
    let (own, other) = (key(sub), key(main))
    #expect((own.mainHash != nil && own.mainHash == other.mainHash && other.isMainAction) == isMain)
  }

  @Test func `its ref is made of the sub-action's`() throws {
    let forms = try Self.forms(["IA{number}/{number}-{number}"])
    let none = try Self.forms(["{number}.{number}"], .none)
    func main(_ forms: RefForms, _ ref: String) -> String? {
      ref.withBytes { forms.mainRef(of: $0, NormalisedText($0, vocabulary: DefaultRuleSet.shared.vocabulary)) }
    }
    #expect(main(forms, "IA23/4-12 b") == "IA23/4-0" && main(forms, "IA23") == nil && main(none, "1.2") == nil)
  }

  @Test func `where no action is a main one, a ref that ends in 0 is none`() throws {
    let forms = try Self.forms(["{number}.{number}"], .none)
    let key = "1.0".withBytes { forms.key(NormalisedText($0, vocabulary: DefaultRuleSet.shared.vocabulary)) }
    #expect(!key.isMain && key.mainHash == nil && !key.isMainAction)
  }
}

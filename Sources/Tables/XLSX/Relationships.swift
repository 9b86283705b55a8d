import Documents
import Texts

/// Where a part's `.rels` says that other parts are.
final class Relationships: WorkbookHandler {
  static let elements: [XMLName] = ["Relationship"]
  static let attributes: [XMLName] = ["Id", "Type", "Target", "TargetMode"]

  /// What a relationship leads to.
  struct Target {
    /// The last word of the type's address: `worksheet`, `styles`; the same in strict and transitional workbooks.
    let kind: String
    /// The part's name in the archive.
    let part: String
  }

  /// More than a workbook of the most sheets has.
  private static let most = 1 << 16

  let wantsText = false
  /// By the id that the part calls the relationship.
  private(set) var byID: [String: Target] = [:]
  private let part: String

  /// `part` is the part whose relationships these are; targets are relative to its folder.
  init(of part: String) { self.part = part }

  func begin(_ element: Int, _ attributes: XMLAttributes) {
    guard byID.count < Self.most, let id = attributes[0], let type = attributes[1], let target = attributes[2],
      attributes[3] != "External"
    else { return }
    let kind = type.split(separator: "/").last.map(String.init) ?? ""
    byID[id] = Target(kind: kind, part: PartName.resolve(target, from: part))
  }

  func end(_ element: Int) {}
  func text(_ piece: Bytes) {}

  /// The first target of a kind.
  func first(_ kind: String) -> Target? { byID.sorted { $0.key < $1.key }.first { $0.value.kind == kind }?.value }
}

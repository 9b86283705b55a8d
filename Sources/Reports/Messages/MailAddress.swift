/// An address that mail goes to, with or without a name: `J Smith <j.smith@council.gov.uk>`.
package struct MailAddress: Sendable, Hashable {
  /// Whose it is; empty where nobody says.
  package let name: String
  /// The address alone.
  package let address: String

  package init(name: String, address: String) {
    self.name = name
    self.address = address
  }

  /// Reads an address; nil where the text is none.
  package init?(_ text: String) {
    let parts = text.split(separator: "<", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard parts[1].hasSuffix(">") else { return nil }
      name = parts[0].split(separator: " ").joined(separator: " ")
      address = String(parts[1].dropLast())
    } else {
      name = ""
      address = text
    }
    guard MailAddress.isAddress(address), !name.contains(where: \.isNewline) else { return nil }
  }

  /// Whether the text is an address as people have them: signs of one word, and a domain.
  private static func isAddress(_ text: String) -> Bool {
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, text.utf8.count <= 254 else { return false }
    func isMade(_ side: Substring, of others: String) -> Bool {
      let labels = side.split(separator: ".", omittingEmptySubsequences: false)
      return labels.allSatisfy { label in
        !label.isEmpty && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || others.contains($0)) }
      }
    }
    return isMade(sides[0], of: "!#$%&'*+-/?^_`{|}~") && isMade(sides[1], of: "-")
  }
}

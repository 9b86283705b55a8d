/// Where the package stands on this machine.
package enum Repository {
  /// The package's folder, without a slash at its end.
  package static let root: String = {
    let steps = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return steps.joined(separator: "/")
  }()
}

extension Repository {
  /// The absolute path of a file, from the package's folder on.
  package static func path(_ name: String) -> String { "\(root)/\(name)" }
}

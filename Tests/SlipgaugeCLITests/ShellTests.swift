import Testing

@testable import SlipgaugeCLI

/// What shells complete by; `.ci/also-shells` asks the shells themselves.
struct ShellTests {
  @Test(arguments: Shell.allCases)
  func `are told every command, option, choice and rule`(shell: Shell) {
    let run = ToolRun(["help", "--completion", shell.rawValue])
    #expect(run.code == 0 && run.errors.isEmpty)
    let words = Set(run.output.split { " '\"()[]:=\n\\|*{},".contains($0) })
    let dashes = shell == .fish ? "" : "--"
    for option in OptionTable.all {
      #expect(words.contains("\(dashes)\(option.name)"), "\(option.name)")
      for choice in option.choices where !(shell == .fish && option.isValueOptional) {
        #expect(words.contains(Substring(choice)), "\(choice)")
      }
    }
    for word in CommandTable.all.flatMap({ $0.name.split(separator: " ") }) { #expect(words.contains(word), "\(word)") }
    #expect(words.contains("rating-understates-slippage"))
  }

  /// A value that nobody thought of is offered nothing, and nobody sees that something lacks.
  @Test func `know what every value in help stands for`() {
    let values = OptionTable.all.filter(\.choices.isEmpty).compactMap(\.value)
    let operands = CommandTable.all.flatMap { Offer.operands(of: $0).map(\.name) }
    for name in values + operands { #expect(Offer.placeholders[name] != nil, "\(name)") }
    for name in Offer.placeholders.keys { #expect((values + operands).contains(name), "\(name)") }
  }

  @Test(arguments: [
    (["--completion"], "say which: slipgauge help --completion bash|zsh|fish"),
    (["--completion", "zhs"], "unknown shell \"zhs\"; did you mean \"zsh\"?"),
    (["--completion", "bash", "zsh"], "unexpected \"zsh\""),
    (["--man", "check"], "unexpected \"check\""),
  ])
  func `are refused where there is no such one`(words: [String], line: String) {
    let run = ToolRun(["help"] + words)
    #expect(run.code == 2 && run.output.isEmpty && run.errors == "slipgauge: \(line)\n", "\(run.errors)")
  }

  @Test func `are named with a space or an equals sign`() {
    #expect(ToolRun(["help", "--completion=fish"]).output == ToolRun(["help", "--completion", "fish"]).output)
  }
}

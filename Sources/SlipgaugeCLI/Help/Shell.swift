/// The shells that complete what is typed, by a text that they read: `slipgauge help --completion bash`.
enum Shell: String, CaseIterable {
  case bash, zsh, fish
}

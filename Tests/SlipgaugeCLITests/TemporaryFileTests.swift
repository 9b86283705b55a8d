import Glibc
import Slipgauge
import TestSupport
import Testing
import Texts

@testable import SlipgaugeCLI

@Suite struct TemporaryFileTests {
  @Test func `what a killed run has left is cleared by the next one that writes there`() throws {
    let folder = Files.temporaryFolder()
    Files.write("half", to: folder + "/.slipgauge-AbC123")
    symlink("nowhere", folder + "/.slipgauge-link00")
    // None of these is a temporary file of ours.
    let others = [".slipgauge-AbC12", ".slipgauge-AbC1234", ".slipgauge-a.b.c1", ".slipgauge.json", "slipgauge-AbC123"]
    for name in others { Files.write("kept", to: folder + "/" + name) }
    mkdir(folder + "/.slipgauge-folder", 0o755)
    try OutputFile.write([65], to: folder + "/report", files: RunFiles())
    #expect(Files.names(in: folder) == (others + [".slipgauge-folder", "report"]).sorted())
  }

  @Test func `what a run is at work on stays`() async throws {
    let folder = Files.temporaryFolder()
    let mine = try OutputFile(folder + "/mine", files: RunFiles())
    try mine.append([65])
    try OutputFile.write([66], to: folder + "/other", files: RunFiles())
    await #expect(processExitsWith: .success) { [folder = folder as String] in
      try OutputFile.write([67], to: folder + "/third", files: RunFiles())
    }
    try mine.commit()
    #expect(Files.names(in: folder) == ["mine", "other", "third"])
    #expect(Files.read(folder + "/mine") == [65])
  }

  @Test func `what a killed run was at work on goes`() async throws {
    let folder = Files.temporaryFolder()
    await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
      let file = try OutputFile(folder + "/report", files: RunFiles())
      try file.append([65])
      raise(SIGKILL)
    }
    #expect(Files.names(in: folder).count == 1)
    let run = ToolRun(["convert", "samples/tracker-2024-01.csv", "-o", folder + "/tracker.json"])
    #expect(run.code == 0 && Files.names(in: folder) == ["tracker.json"])
  }

  @Test func `an input is no leftover, whatever its name`() throws {
    let folder = Files.temporaryFolder()
    let input = folder + "/.slipgauge-AbC123"
    Files.write("x", to: input)
    let files = RunFiles()
    files.add(input)
    try OutputFile.write([65], to: folder + "/report", files: files)
    #expect(Files.text(input) == "x")
  }

  @Test func `a nameless one leaves nothing to clear`() throws {
    let folder = Files.temporaryFolder()
    let file = try TemporaryFile(in: folder + "/", isNameless: true)
    #expect(Files.names(in: folder).isEmpty)
    try writeAll([65, 66], to: file.descriptor, named: "it")
    var status = stat()
    #expect(fstat(file.descriptor, &status) == 0 && status.st_size == 2)
  }
}

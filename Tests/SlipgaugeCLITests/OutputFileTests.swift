import Glibc
import Slipgauge
import SlipgaugeCLI
import TestSupport
import Testing

@Suite struct OutputFileTests {
  private func failure(_ path: String, inputs: [String] = []) -> String? {
    do throws(CommandFailure) {
      let files = RunFiles()
      for input in inputs { files.add(input) }
      try OutputFile.write([1, 2, 3], to: path, files: files)
      return nil
    } catch {
      return error.lines.joined()
    }
  }

  @Test func appearsOnlyWhenCommitted() throws {
    let folder = Files.temporaryFolder()
    let path = folder + "/report"
    do {
      let file = try OutputFile(path, files: RunFiles())
      try file.append([65])
      #expect(Files.read(path) == nil)
      try file.append([66])
      try file.commit()
    }
    #expect(Files.read(path) == [65, 66])
    do {
      let file = try OutputFile(path, files: RunFiles())
      try file.append([67])
    }
    #expect(Files.read(path) == [65, 66])
    #expect(Files.names(in: folder) == ["report"])
  }

  @Test func refusesWhatMustNotBeWrittenOver() {
    let folder = Files.temporaryFolder()
    let input = folder + "/tracker.csv"
    Files.write("x", to: input)
    link(input, folder + "/hard")
    symlink(input, folder + "/soft")
    #expect(failure(folder) != nil)
    #expect(failure(input, inputs: [input]) != nil)
    #expect(failure(folder + "/../" + folder.split(separator: "/")[1] + "/tracker.csv", inputs: [input]) != nil)
    #expect(failure(folder + "/hard", inputs: [input]) != nil)
    #expect(failure(folder + "/soft") != nil)
    #expect(failure(folder + "/none/report") != nil)
    #expect(Files.text(input) == "x")
    #expect(Files.names(in: folder) == ["hard", "soft", "tracker.csv"])
  }

  @Test func keepsTheModeOfWhatItReplaces() {
    let path = Files.temporaryFolder() + "/report"
    Files.write("x", to: path)
    chmod(path, 0o640)
    #expect(failure(path) == nil)
    var status = stat()
    stat(path, &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test func saysThatADeviceIsFull() {
    #expect(failure("/dev/null") == nil)
    #expect(failure("/dev/full")?.contains("No space left") == true)
  }
}

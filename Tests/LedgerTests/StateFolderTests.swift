import Glibc
import Ledger
import Testing

@Suite struct StateFolderTests {
  @Test func `lets one run in at a time, and says who it is`() throws {
    try withFolder { folder in
      do {
        let first = try StateFolder(path: folder, holder: "process 7 since noon")
        #expect(first.path == folder)
        #expect(throws: StateFolder.Problem.held("process 7 since noon")) { try enter(folder) }
      }
      try enter(folder)
    }
  }

  @Test func `waits for the other run`() throws {
    try withFolder { folder in
      let lock = open(folder + "/lock", O_RDWR | O_CREAT, 0o600)
      try #require(flock(lock, LOCK_EX) == 0)
      #expect(throws: StateFolder.Problem.held("")) { try enter(folder) }
      close(lock)
      try enter(folder, wait: 5)
    }
  }

  @Test func `makes the folder, or says why it cannot`() throws {
    try withFolder { folder in
      try enter(folder + "/new")
      #expect(entries(of: folder + "/new") == ["lock"])
      unlink(folder + "/new/lock")
      rmdir(folder + "/new")
      #expect(throws: StateFolder.Problem.unusable("the folder cannot be made (No such file or directory)")) {
        try enter(folder + "/no/such")
      }
    }
  }

  @Test(arguments: [
    [UInt8]("this is no database, and was none\n".utf8),
    [UInt8](repeating: 0xFF, count: 5000),
  ])
  func `sets a damaged history aside and begins anew`(_ damage: [UInt8]) throws {
    try withFolder { folder in
      do {
        let state = try StateFolder(path: folder, holder: "")
        try state.openHistory(now: "20240131T020000").history.record([Nights.run(0, ["a A1"])])
      }
      try edit(folder + "/history.sqlite", 0, damage)
      let state = try StateFolder(path: folder, holder: "")
      let (history, setAside) = try state.openHistory(now: "20240201T020000")
      #expect(setAside == "history.sqlite.corrupt-20240201T020000")
      let runs = try history.runs()
      #expect(runs.isEmpty)
      #expect(entries(of: folder).contains("history.sqlite.corrupt-20240201T020000"))
    }
  }

  @Test func `sets an emptied history aside`() throws {
    try withFolder { folder in
      let state = try StateFolder(path: folder, holder: "")
      #expect(try state.openHistory(now: "1").setAside == nil)
      try #require(truncate(state.historyPath, 0) == 0)
      #expect(try state.openHistory(now: "2").setAside == "history.sqlite.corrupt-2")
      #expect(try state.openHistory(now: "3").setAside == nil)
    }
  }

  @Test func `begins where a run was killed while it began`() throws {
    try withFolder { folder in
      let state = try StateFolder(path: folder, holder: "")
      for left in [".new", ".new-journal"] { close(open(state.historyPath + left, O_CREAT | O_WRONLY, 0o600)) }
      #expect(try state.openHistory(now: "1").setAside == nil)
      #expect(entries(of: folder).filter { $0.contains(".new") }.isEmpty)
    }
  }

  @Test func `finds damage inside the file`() throws {
    try withFolder { folder in
      let state = try StateFolder(path: folder, holder: "")
      do { try state.openHistory(now: "1").history.record([Nights.run(0, ["a A1", "b A2"])]) }
      // The first page holds the schema; the second is some table's root.
      try edit(state.historyPath, 4096, [UInt8](repeating: 0xEE, count: 4096))
      #expect(try state.openHistory(now: "2").setAside == "history.sqlite.corrupt-2")
    }
  }

  private func enter(_ folder: String, wait: Int = 0) throws {
    let state = try StateFolder(path: folder, holder: "test", wait: wait)
    #expect(state.historyPath == folder + "/history.sqlite")
  }
}

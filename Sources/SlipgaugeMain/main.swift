import Glibc
import SlipgaugeCLI

StandardStreams.open()
ProcessSignals.prepare()
exit(CommandLineTool(console: .process).run(Array(CommandLine.arguments.dropFirst())).rawValue)

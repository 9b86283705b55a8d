import Glibc
import SlipgaugeCLI

exit(CommandLineTool(console: .process).run(Array(CommandLine.arguments.dropFirst())).rawValue)

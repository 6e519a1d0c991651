import Glibc
import Tool

Interruption.watch()
exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)

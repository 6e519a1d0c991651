import Glibc
import Tool

exit(await Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)

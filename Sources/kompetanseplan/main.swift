import Glibc
import Tool

Interruption.watch()
let words = Array(CommandLine.arguments.dropFirst())
Task.detached { exit(await Program.run(words).rawValue) }
// Waiting in the runtime's own way (`await`) would let signals end the program from this thread.
while true { pause() }

import ChanceryCommands
import Glibc

Interruption.ignoreClosedPipes()
exit(await CommandRun.run(Array(CommandLine.arguments.dropFirst()), in: .process()))

import ArgumentParser

/// Makes what the program carries with it.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chancery-train",
    abstract: "Make the files that the program carries with it.",
    subcommands: [
      CompileAuthority.self, LanguageCommand.self, ModelCommand.self, ResolutionCommand.self,
      ActsCommand.self, EvaluateCommand.self, ReliabilityCommand.self,
    ])
}

Train.main()

// chancery-bench: measures the product on real input.

import ArgumentParser

@main
struct ChanceryBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chancery-bench", abstract: "Measures the product on real input.",
    subcommands: [
      ReadingBench.self, ExtractBench.self, HardInputBench.self, IngestBench.self,
      QueryBench.self,
    ])
}

import Testing

@testable import ChanceryCommands

@Suite struct `The arguments of a search` {
  @Test(arguments: [
    (["search", "peace", "-treaty"], ["search", "peace", " -treaty"]),
    (["search", "-hamas", "talks"], ["search", " -hamas", "talks"]),
    (["search", "-\"peace talks\" oil"], ["search", " -\"peace talks\" oil"]),
    (["search", "oil", "-o", "x.csv"], ["search", "oil", "-o", "x.csv"]),
    (["search", "oil", "-o=x.csv", "-h"], ["search", "oil", "-o=x.csv", "-h"]),
    (["search", "oil", "--since", "2019"], ["search", "oil", "--since", "2019"]),
    (["search", "oil", "--", "-gas"], ["search", "oil", "--", "-gas"]),
    (["list", "-gas"], ["list", "-gas"]), ([], []),
  ])
  func `have words to leave out that are no options`(arguments: [String], meant: [String]) {
    #expect(SearchCommand.withWordsLeftOut(arguments) == meant)
  }
}

@Suite struct `Completions` {
  @Test func `name the values of a list and the files of a folder`() async {
    let zsh = await CommandTrial(["--generate-completion-script", "zsh"]).output
    let acts = zsh.split(separator: "\n").first { $0.contains(" ___act=(") }
    #expect(acts?.contains("'decline_comment'") == true)
    let database = zsh.split(separator: "\n").first { $0.contains("--db[") }
    #expect(database?.hasSuffix(":file:_files'") == true)
  }
}

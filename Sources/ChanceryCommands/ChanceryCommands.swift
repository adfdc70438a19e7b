// ChanceryCommands.

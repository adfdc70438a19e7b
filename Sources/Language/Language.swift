// Language.

// Archive.

// Extraction.

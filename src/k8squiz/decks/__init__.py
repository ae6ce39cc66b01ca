"""Decks as files: written from the model, compared with it, read back, and kept ready for a session."""

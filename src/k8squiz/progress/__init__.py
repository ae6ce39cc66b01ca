"""The learner's record: every answer ever given, on disk, and what it adds up to."""

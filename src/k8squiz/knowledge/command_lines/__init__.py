"""Command lines as learners type them, compared with accepted answers by what they mean. Nothing is ever run."""

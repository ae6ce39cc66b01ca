"""What the record of progress adds up to: figures only; how they look is decided elsewhere."""

"""One small file a command: its signature, what it wires together, and the call."""

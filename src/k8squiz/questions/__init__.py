"""From the model to cards: pure and deterministic, one maker for each kind of fact."""

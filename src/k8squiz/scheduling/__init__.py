"""When a card should be asked again: what its reviews add up to, and what follows from that for a day."""

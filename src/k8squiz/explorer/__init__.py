"""Looking at the cluster itself: its map, the ways through it, what happens in it, and what a missing part does."""

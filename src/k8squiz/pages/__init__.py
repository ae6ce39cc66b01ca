"""Pages for a browser: one file of HTML each, which fetches nothing and is the same for the same data."""

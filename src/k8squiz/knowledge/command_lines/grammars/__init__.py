"""How each kind of tool reads its words: which are flags, which are values of flags, which are arguments."""

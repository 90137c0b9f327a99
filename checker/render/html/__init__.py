"""Pages to look at: each is one file that asks for nothing and escapes what is not its own."""

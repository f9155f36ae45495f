"""A session of other people's clients on a simulated account."""

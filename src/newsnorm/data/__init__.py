"""Facts as tables, each with its source and licence in its head. No code lives here."""

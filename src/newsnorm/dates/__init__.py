"""News dates: scanner and resolver."""

"""Scraping debris and broken characters."""

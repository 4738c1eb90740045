"""Frozen values that travel between the layers; the standard library and numpy's types only."""

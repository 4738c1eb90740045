"""Makers of pictures and folders for tests."""

"""The only package that changes a user's file, and only from a checked plan."""

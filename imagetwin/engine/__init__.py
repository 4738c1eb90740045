"""The scan: blocking, free of Qt, and never the cause of a change to a user's file."""

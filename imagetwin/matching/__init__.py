"""From arrays to pairs to groups: exact, deterministic, and without knowing a file or a picture."""

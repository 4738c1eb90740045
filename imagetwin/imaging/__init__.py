"""From files to pixels and fingerprints; runs in worker processes, opens files for reading only."""

"""What the program's end tells whoever started it."""

EXIT_DONE, EXIT_FAILED, EXIT_USAGE, EXIT_FOUND, EXIT_CANCELLED = 0, 1, 2, 10, 130

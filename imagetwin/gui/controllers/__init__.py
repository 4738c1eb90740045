"""What connects the window to the engine and to fileops."""

"""The compare view: two to four images side by side, on one another, or as their difference, with what is known."""

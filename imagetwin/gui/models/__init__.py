"""Qt item models that mirror the review."""

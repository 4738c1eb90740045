"""ImageTwin finds duplicate and near-duplicate images, shows them side by side, and removes what you mark."""

__version__ = "0.1.0"

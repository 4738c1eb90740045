"""What ImageTwin keeps for itself: settings and log, in the platform's own places."""

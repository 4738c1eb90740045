"""From folders to image files: reads directory entries and file status, opens nothing."""

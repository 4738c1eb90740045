"""Files to hand on: what a scan found, as a page, tables, JSON, a collage and a few lines of text."""

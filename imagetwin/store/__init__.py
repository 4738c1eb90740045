"""What is kept between two runs of the program, in SQLite."""

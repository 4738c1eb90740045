"""Measurements of speed, memory and accuracy; run each as `python -m benchmarks.NAME`."""

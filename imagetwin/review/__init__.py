"""Who stays and who goes: free of Qt and of files."""

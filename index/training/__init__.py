"""Makes the small weights that the package ships, from public data; nothing here runs while questions are answered."""

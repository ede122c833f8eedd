"""What the bot keeps: one database, and small stores on top of it, one file each."""

"""The commands of `belegbot`: one small file each. What is heavy is imported only by the command that needs it."""

"""What people see: settings, Telegram, rendering, texts, conversations, administration, command line."""

"""What people see: settings, the Telegram application, rendering, texts, conversations, administration, command line."""

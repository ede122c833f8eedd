"""The bot's own small web server: health and metrics for whoever watches it, and Telegram's webhook."""

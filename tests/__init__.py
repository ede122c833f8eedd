"""Tests. No model is looked for on a network, whatever a test asks for."""

import os

os.environ.setdefault("HF_HUB_OFFLINE", "1")

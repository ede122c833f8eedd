"""Every store is imported, so that the tables which are declared are all there are."""

import importlib
import pkgutil

import bot.store

for _module in pkgutil.iter_modules(bot.store.__path__, "bot.store."):
    importlib.import_module(_module.name)

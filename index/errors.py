"""The few ways in which finding quotes can fail; every message names its remedy."""


class BelegError(Exception):
    """Root of all errors of this package; its text is one line that a person can act on."""


class CorpusError(BelegError):
    """The corpus folder is missing, unreadable or holds nothing that can be indexed."""


class ModelError(BelegError):
    """The embedding model cannot be loaded or does not give usable vectors."""


class BuildError(BelegError):
    """Building a generation failed; what was published before is untouched."""


class CancelledError(BuildError):
    """A build was told to end."""


class OutdatedChangeError(BuildError):
    """The documents have changed since a change was built; it has to be built again."""


class GenerationError(BelegError):
    """A generation on disk is damaged, foreign or of another schema, and is not served."""

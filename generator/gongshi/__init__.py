"""gongshi (公示): a static transparency site generator for district governments."""

__version__ = "0.1.0"

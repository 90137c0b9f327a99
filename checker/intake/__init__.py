"""A target becomes an article, or a typed failure.

The parsers load when a target needs them: a Markdown draft costs neither lxml nor urllib3.
"""

from checker.intake.hints import Hints
from checker.intake.positions import Place, file_offset, locate, locate_end
from checker.intake.reading import is_url, read, read_buffer

__all__ = ["Hints", "Place", "file_offset", "is_url", "locate", "locate_end", "read", "read_buffer"]

"""How the documentation is built: `sphinx-build -W -n docs build/docs`."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parent)]

from docs_reference import write_reference

from checker import __version__

write_reference(Path(__file__).parent / "reference")

project = "checker"
author = "The checker project"
release = __version__
extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "checker"
html_show_copyright = False
exclude_patterns = ["build"]
suppress_warnings = ["misc.highlighting_failure"]

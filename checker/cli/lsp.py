"""`checker lsp`: a language server for editors."""

import typer


def lsp() -> None:
    """Check drafts in an editor. Speaks the Language Server Protocol on standard input and output.

    Drafts are checked as they are typed; hovering over a finding explains its rule, and an action
    writes the house's words for an outlet or lets the finding stand with a reason. Opens no
    connection. Needs the extra: pip install 'checker[lsp]'

    \b
    Examples:
      checker lsp
    """
    try:
        from checker.lsp.server import make_server
    except ImportError as error:
        raise typer.BadParameter(
            f"needs {error.name}: pip install 'checker[lsp]'", param_hint="lsp"
        ) from error
    make_server().start_io()

import subprocess
import sys


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_style_loads_no_package_of_numbers():
    code = (
        "import sys; from checker.reliance.style import style; assert style('The lamps are lit.')\n"
        "print([m for m in ('sklearn', 'scipy', 'numpy', 'pandas') if m in sys.modules])"
    )
    assert run(code) == "[]"


def test_what_was_hidden_can_be_imported_afterwards():
    code = (
        "from checker.reliance.style import style; style('The lamps are lit.')\n"
        "import numpy; print(numpy.arange(3).sum())"
    )
    assert run(code) == "3"


def test_what_is_loaded_already_stays():
    code = (
        "import numpy; from checker.reliance.style import style; style('The lamps are lit.')\n"
        "import numpy.linalg; print(numpy.arange(3).sum())"
    )
    assert run(code) == "3"

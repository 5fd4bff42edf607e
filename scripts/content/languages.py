"""A language of the site, with what Babel knows of it."""

from dataclasses import dataclass
from typing import Literal

from babel import Locale

SOURCE = "en"  # the language that all others are translated from


@dataclass(frozen=True)
class Language:
    """A language of the site: `ur`, اردو, Urdu, rtl."""

    code: str
    name: str
    english_name: str
    direction: Literal["ltr", "rtl"]

    @property
    def prefix(self) -> str:
        """What stands before every address of this language: nothing for English, `ur/`."""
        return "" if self.code == SOURCE else f"{self.code}/"

    @property
    def locale(self) -> Locale:
        """Babel's locale for dates and names; ours is the UK's English."""
        return Locale.parse("en_GB" if self.code == SOURCE else self.code)

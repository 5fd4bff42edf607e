"""Bank holidays: docs/_data/bank_holidays.yml, the days on which opening hours can differ."""

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import Field

from scripts.content.contacts import HttpUrl, Strict
from scripts.content.vocabulary import Nation
from scripts.content.yaml_file import YamlFile, read_whole
from scripts.finding import Finding

Division = Literal["england-and-wales", "scotland", "northern-ireland"]
DIVISIONS: tuple[Division, ...] = get_args(Division)


class BankHolidays(Strict):
    """The coming bank holidays of each division of the UK, where they are from and when read."""

    source_url: HttpUrl
    read: date
    dates: dict[Division, Annotated[list[date], Field(min_length=1)]]

    @property
    def last(self) -> date:
        """The last day for which the holidays of all divisions are known."""
        return min(days[-1] for days in self.dates.values())


def divisions_of(nations: list[Nation]) -> list[Division]:
    """The divisions that nations belong to, in the order of DIVISIONS."""
    wanted = {"england-and-wales" if n in ("england", "wales") else n for n in nations}
    return [division for division in DIVISIONS if division in wanted]


def read_bank_holidays(
    path: Path,
) -> tuple[BankHolidays | None, YamlFile | None, list[Finding]]:
    """The bank holidays, their file for line numbers, and a finding for each thing wrong in it."""
    holidays, file, findings = read_whole(path, BankHolidays)
    if holidays is None or file is None:
        return holidays, file, findings
    findings = [
        file.finding(("dates",), f"dates: {division} is missing", "add it with its days")
        for division in DIVISIONS
        if division not in holidays.dates
    ]
    for division, days in holidays.dates.items():
        for index, (earlier, later) in enumerate(pairwise(days), start=1):
            if later <= earlier:
                what = f"{later} stands after {earlier}"
                mend = "put the days in order, each once"
                findings.append(file.finding(("dates", division, index), what, mend))
    return (None if findings else holidays), file, findings

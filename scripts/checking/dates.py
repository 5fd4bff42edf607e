"""Dates that have passed: a contact nobody has looked at again stops the build."""

from datetime import date, timedelta

from scripts.content.front_matter import EnglishFrontMatter
from scripts.content.library import Library
from scripts.finding import Finding

HOLIDAYS_AHEAD = timedelta(days=60)  # time for a person to read the next ones and publish


def check_dates(library: Library, today: date) -> list[Finding]:
    """Errors for contacts past `check_by`, warnings for pages and bank holidays."""
    findings = []
    file = library.data_files.get("contacts.yml")
    lines = {str(entry.get("id")): index for index, entry in enumerate(library.contact_entries())}
    for contact in library.book.contacts.values():
        if file and contact.status != "closed" and contact.check_by < today:
            findings.append(
                file.finding(
                    ("contacts", lines[contact.id], "check_by"),
                    f"{contact.id} was to be checked by {contact.check_by}",
                    f"check it with the service, then: python -m scripts confirm {contact.id}",
                )
            )
    holidays = library.bank_holidays
    if holidays and holidays.last - today < HOLIDAYS_AHEAD:
        path = library.data_files["bank_holidays.yml"].path
        what = f"the bank holidays end on {holidays.last}; then no card says whether it is open now"
        mend = f"add the next ones from {holidays.source_url}, and set read"
        findings.append(Finding(path, 1, what, mend, "warning"))
    for page in library.pages.values():
        if isinstance(page.front, EnglishFrontMatter) and page.front.review_by < today:
            findings.append(
                Finding(
                    page.path,
                    page.front_file.line(("review_by",)),
                    f"this page was to be reviewed by {page.front.review_by}",
                    "read it against its sources, then set reviewed and review_by",
                    "warning",
                )
            )
        written = "reviewed" if isinstance(page.front, EnglishFrontMatter) else "translated"
        if (day := getattr(page.front, written)) > today:
            line = page.front_file.line((written,))
            what = f"{written} {day} is in the future"
            findings.append(Finding(page.path, line, what, "write the day on which it was done"))
    return findings

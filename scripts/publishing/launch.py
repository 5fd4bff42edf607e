"""What a person has still to confirm before the site is announced."""

from datetime import date
from pathlib import Path

from scripts.content.front_matter import TranslationFrontMatter
from scripts.content.library import read_library


def launch_list(root: Path, today: date) -> str:
    """A list in words: settings, contacts and translations that nobody has confirmed.

    Raises BadContent if mkdocs.yml cannot be read.
    """
    library = read_library(root)
    settings = library.settings
    lines = ["Settings in mkdocs.yml"]
    for name, value in (
        ("site_url", settings.site_url),
        ("extra.repository", settings.repository),
        ("extra.corrections_email", settings.corrections_email),
    ):
        lines.append(f"  {'done   ' if value else 'to do  '} {name}")
    shown = [contact for contact in library.book.contacts.values() if contact.status != "closed"]
    live = [contact for contact in shown if contact.status == "live"]
    open_ones = [contact for contact in live if not contact.confirmed]
    lines += ["", f"Live contacts to check with the service: {len(open_ones)} of {len(live)}"]
    for contact in sorted(open_ones, key=lambda contact: contact.check_by):
        late = " LATE" if contact.check_by < today else ""
        number = contact.display or (contact.text and contact.text.number) or contact.url
        lines.append(f"  {contact.id}: {number} (by {contact.check_by}{late})")
    rest = [contact for contact in shown if contact.status == "unconfirmed"]
    lines += ["", f"Contacts shown without a number: {len(rest)}"]
    lines += [f"  {contact.id}: {contact.url or 'no address'}" for contact in rest]
    drafts = [
        page
        for page in library.pages.values()
        if isinstance(page.front, TranslationFrontMatter) and page.front.status == "draft"
    ]
    lines += ["", f"Translations that no named speaker has read: {len(drafts)}"]
    lines += [f"  {page.path.relative_to(root)}" for page in drafts]
    return "\n".join(lines)

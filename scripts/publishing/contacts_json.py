"""/contacts.json and its JSON Schema: the contacts for other sites to use."""

import json
from pathlib import Path

from scripts.content.contacts import Contact, Strict
from scripts.content.languages import SOURCE
from scripts.content.library import Library


class PublishedContact(Contact):
    """A contact as published: with its English purpose, and when we last looked."""

    purpose: str


class PublishedContacts(Strict):
    """The document at /contacts.json."""

    licence: str = "CC BY-SA 4.0"
    note: str = "Numbers change: look at check_by, and at source_url, before you rely on one."
    contacts: list[PublishedContact]


def write_contacts(library: Library, site: Path) -> None:
    """Write contacts.json and contacts.schema.json into the site. Closed contacts stay out."""
    words = library.strings(SOURCE)
    contacts = [
        PublishedContact.model_construct(
            **{name: getattr(contact, name) for name in Contact.model_fields},
            purpose=words(f"contacts.{contact.id}.purpose"),
        )
        for contact in library.book.contacts.values()
        if contact.status != "closed"
    ]
    document = PublishedContacts(contacts=[]).model_copy(update={"contacts": contacts})
    _write(site / "contacts.json", document.model_dump(mode="json", exclude_none=True))
    _write(site / "contacts.schema.json", PublishedContacts.model_json_schema())


def _write(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

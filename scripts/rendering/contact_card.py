"""The contact card: a contact in the words of a language, for the template that shows it."""

from typing import Any
from urllib.parse import quote, urlsplit

from scripts.content.contacts import Contact
from scripts.content.domains import host
from scripts.content.languages import SOURCE, Language
from scripts.content.strings import Strings
from scripts.rendering.hours import said_date, said_hours, said_list
from scripts.rendering.open_now import card_data


def contact_name(contact: Contact, strings: Strings) -> tuple[str, bool]:
    """What to call a contact, and whether that is its official (English) name."""
    key = f"contacts.{contact.id}.name"
    return (strings(key), False) if strings.has(key) else (contact.name, True)


def contact_card(contact: Contact, language: Language, strings: Strings) -> dict[str, Any]:
    """Everything that partials/contact-card.html shows, as plain text and lists."""
    name, official = contact_name(contact, strings)
    words = {
        key: strings(f"contacts.{contact.id}.{key}")
        for key in ("purpose", "answers", "asks")
        if strings.has(f"contacts.{contact.id}.{key}")
    }
    return {
        "id": contact.id,
        "locale": language.code,
        "direction": language.direction,
        "name": name,
        "name_lang": SOURCE if official and language.code != SOURCE else "",
        "words": words,
        "live": contact.status == "live",
        "phone": contact.phone,
        "display": contact.display,
        "text": _text(contact),
        "relay": contact.relay,
        "bsl": _bsl(contact),
        "email": contact.email,
        "hours": said_hours(contact, language, strings),
        "open_now": card_data(contact, language, strings),
        "facts": _facts(contact, language, strings),
        "url": contact.url,
        "site": host(contact.url) if contact.url else "",
        "checked": _checked(contact, language, strings),
        "source_url": contact.source_url,
        "labels": strings.tree()["card"],
    }


def _text(contact: Contact) -> dict[str, str] | None:
    """The number for texts, the word to send, and the address that starts a message with it."""
    if contact.text is None:
        return None
    number, keyword = contact.text.number, contact.text.keyword or ""
    # iPhones want & before the body, other phones ?; both read ?&.
    address = f"sms:{number}?&body={quote(keyword)}" if keyword else f"sms:{number}"
    return {"number": number, "keyword": keyword, "address": address}


def _bsl(contact: Contact) -> str:
    if not contact.bsl:
        return ""
    return contact.bsl if isinstance(contact.bsl, str) else contact.url or ""


def _facts(contact: Contact, language: Language, strings: Strings) -> list[str]:
    """Short facts in a fixed order: where, cost, anonymity, interpreters, languages."""
    nations = [strings(f"nations.{nation}") for nation in contact.nations]
    where = strings("nations.uk") if len(nations) == 4 else said_list(nations, language)
    facts = [strings("card.where", nations=where)]
    if contact.area:
        facts.append(strings(f"card.area.{contact.area}"))
    if contact.cost:
        facts.append(strings(f"card.cost.{contact.cost}"))
    if contact.anonymous is not None:
        facts.append(strings(f"card.anonymous.{'yes' if contact.anonymous else 'no'}"))
    if contact.interpreters:
        facts.append(strings("card.interpreters"))
    spoken = [language.locale.languages.get(code, code) for code in contact.languages]
    if spoken:
        facts.append(strings("card.languages", languages=said_list(spoken, language)))
    return facts


def _checked(contact: Contact, language: Language, strings: Strings) -> str:
    if contact.confirmed:
        return strings("card.confirmed", date=said_date(contact.confirmed.date, language))
    site = urlsplit(contact.source_url).hostname or ""
    return strings("card.read", site=site, date=said_date(contact.read, language))

"""Contacts: docs/_data/contacts.yml, the only place where a phone number may stand."""

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import phonenumbers
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    ValidationInfo,
    field_validator,
    model_validator,
)

from scripts.content.months import months_after
from scripts.content.vocabulary import ContactAudience, Day, Nation, Need
from scripts.content.yaml_file import YamlFile, read_yaml, validate
from scripts.finding import BadContent, Finding

MONTHS_UNCHECKED = 6  # design rule: a contact is looked at again within half a year

HttpUrl = Annotated[str, Field(pattern=r"^https?://[^\s/]+\.[^\s/]+(/\S*)?$")]
Time = Annotated[str, Field(pattern=r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$")]
ContactId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


def _no_padding(text: str) -> str:
    if text != text.strip():
        raise ValueError("there are spaces at the start or the end")
    return text


Words = Annotated[str, Field(min_length=1), AfterValidator(_no_padding)]


class Strict(BaseModel):
    """What all our data has in common: unknown keys are refused, nothing changes once read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class OpeningHours(Strict):
    """Opening hours on some days, in London time; `closes` not after `opens` is the next day."""

    days: list[Day] = Field(min_length=1)
    opens: Time
    closes: Time


def _kind_of_hours(value: object) -> str:
    return "always" if isinstance(value, str) else "times"


# One of two shapes, told apart by how it is written, so that a mistake is said once.
Hours = Annotated[
    Annotated[Literal["always"], Tag("always")] | Annotated[list[OpeningHours], Tag("times")],
    Discriminator(_kind_of_hours),
]


class TextNumber(Strict):
    """A number for text messages and, where the service asks for one, the word to send."""

    number: str
    keyword: Words | None = None

    @field_validator("number")
    @classmethod
    def _valid(cls, value: str, info: ValidationInfo) -> str:
        return _valid_number(value, info)


class Confirmed(Strict):
    """Who checked a contact with the live service, and when."""

    date: date
    by: Words


class Contact(Strict):
    """One service that a reader can turn to, or one place to report to."""

    id: ContactId
    name: Words
    needs: list[Need] = Field(min_length=1)
    nations: list[Nation] = Field(min_length=1)
    area: Literal["some", "london"] | None = None  # only part of the nations
    audiences: list[ContactAudience] = Field(min_length=1)
    phone: str | None = None
    display: Words | None = None
    text: TextNumber | None = None
    relay: str | None = None
    bsl: bool | str | None = None
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[a-z]{2,}$")] | None = None
    hours: Hours | None = None
    bank_holidays: Literal["closed", "open", "all-day"] | None = None
    cost: Literal["free", "standard"] | None = None
    anonymous: bool | None = None
    interpreters: bool | None = None
    languages: list[Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]] = Field(default=[])
    url: HttpUrl | None = None
    source_url: HttpUrl
    also: list[HttpUrl] = Field(default=[])
    read: date
    confirmed: Confirmed | None = None
    check_by: date
    confidence: Literal["high", "medium"]
    status: Literal["live", "unconfirmed", "closed"]

    @field_validator("phone")
    @classmethod
    def _valid_phone(cls, value: str | None, info: ValidationInfo) -> str | None:
        return None if value is None else _valid_number(value, info)

    @field_validator("bsl")
    @classmethod
    def _valid_bsl(cls, value: bool | str | None) -> bool | str | None:
        if isinstance(value, str) and not re.fullmatch(r"https?://\S+\.\S+", value):
            raise ValueError("bsl is true, or the address of the service in sign language")
        return value

    @field_validator("relay")
    @classmethod
    def _valid_relay(cls, value: str | None) -> str | None:
        # 18000 is the text relay's own emergency number; 18001 goes before any other number.
        if value is not None and not re.fullmatch(r"18000|18001 [0-9 ]+", value):
            raise ValueError("text relay is 18000, or 18001 and then the number")
        return value

    @model_validator(mode="after")
    def _fits_together(self) -> "Contact":
        if (self.phone is None) != (self.display is None):
            raise ValueError("phone and display go together: give both or neither")
        if self.phone and self.display and _digits(self.display) != national_digits(self.phone):
            raise ValueError(f"display {self.display!r} has other digits than phone {self.phone!r}")
        own = self.phone and (national_digits(self.phone), "101")
        if own and self.relay and self.relay != "18000" and _digits(self.relay)[5:] not in own:
            raise ValueError(f"relay {self.relay!r} is not 18001 and the number of this contact")
        if self.bank_holidays and not isinstance(self.hours, list):
            raise ValueError("bank_holidays is said only where there are opening hours")
        checked = self.confirmed.date if self.confirmed else self.read
        if not checked < self.check_by <= months_after(checked, MONTHS_UNCHECKED):
            raise ValueError(f"check_by has to be within {MONTHS_UNCHECKED} months after {checked}")
        if self.status == "unconfirmed" and (self.phone or self.text or self.relay or self.email):
            raise ValueError("status unconfirmed never goes with a number or an e-mail")
        if self.status == "live" and self.confidence != "high":
            raise ValueError("status live needs confidence high")
        if self.status == "live" and not (self.phone or self.text or self.url or self.email):
            raise ValueError("status live needs a phone, a text number, an e-mail or a url")
        return self


class ContactBook(Strict):
    """All contacts by id, and every short code with what it is."""

    short_codes: dict[str, str]
    contacts: dict[str, Contact]

    def select(self, need: str = "", nation: str = "") -> list[Contact]:
        """The contacts that are not closed, for a need and valid in a nation.

        First come live ones to call or text, then other live ones, else they stand as in the file.
        """
        found = [
            contact
            for contact in self.contacts.values()
            if contact.status != "closed"
            and (not need or need in contact.needs)
            and (not nation or nation in contact.nations)
        ]
        return sorted(
            found,
            key=lambda contact: (contact.status != "live", not (contact.phone or contact.text)),
        )


def national_digits(phone: str) -> str:
    """The digits a person in the UK dials: 0800... for +44800..., a short code as it is."""
    return "0" + phone[3:] if phone.startswith("+44") else phone


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _valid_number(value: str, info: ValidationInfo) -> str:
    """A UK number in E.164 that phonenumbers calls valid, or a declared short code."""
    short_codes = (info.context or {}).get("short_codes", {})
    if value in short_codes:
        return value
    if not value.startswith("+"):
        raise ValueError(f"{value!r} is not a declared short code; others start with +44")
    try:
        number = phonenumbers.parse(value)
    except phonenumbers.NumberParseException:
        raise ValueError(f"{value!r} is not a phone number") from None
    if not phonenumbers.is_valid_number_for_region(number, "GB"):
        raise ValueError(f"{value!r} is not a valid UK number; is a digit missing?")
    if phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) != value:
        raise ValueError(f"{value!r} is not in the form +448001111, without spaces")
    return value


def read_contacts(path: Path) -> tuple[ContactBook, YamlFile | None, list[Finding]]:
    """The contact book, its file for line numbers, and a finding for each thing wrong in it."""
    try:
        file = read_yaml(path)
    except BadContent as bad:
        return ContactBook(short_codes={}, contacts={}), None, [bad.finding]
    shape = file.data if isinstance(file.data, dict) else {}
    codes, entries = shape.get("short_codes"), shape.get("contacts")
    if set(shape) != {"short_codes", "contacts"} or not (
        isinstance(codes, dict) and isinstance(entries, list)
    ):
        return (
            ContactBook(short_codes={}, contacts={}),
            file,
            [
                Finding(
                    path,
                    1,
                    "this is not short_codes: (number: what it is) and contacts: (a list)",
                    "bring back those two top-level keys",
                )
            ],
        )
    contacts: dict[str, Contact] = {}
    findings: list[Finding] = []
    for code, meaning in codes.items():
        if not (
            isinstance(code, str) and code.isascii() and code.isdigit() and 2 <= len(code) <= 6
        ):
            findings.append(
                file.finding(
                    ("short_codes", str(code)),
                    f"the short code {code!r} is not 2 to 6 digits in quotes",
                    'write it as "101": and what it is',
                )
            )
        if not isinstance(meaning, str):
            findings.append(
                file.finding(("short_codes", str(code)), "it does not say what it is", "say it")
            )
    context = {"short_codes": {str(code): str(meaning) for code, meaning in codes.items()}}
    for index, entry in enumerate(entries):
        key = ("contacts", index)
        contact = validate(Contact, file, entry, key, context)
        if isinstance(contact, list):
            findings += contact
        elif contact.id in contacts:
            findings.append(
                file.finding(
                    (*key, "id"),
                    f"the contact id {contact.id!r} is used twice",
                    "give this one its own id, or delete it",
                )
            )
        else:
            contacts[contact.id] = contact
    return ContactBook(short_codes=context["short_codes"], contacts=contacts), file, findings

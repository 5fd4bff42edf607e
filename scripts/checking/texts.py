"""English text that readers meet outside pages: the words of the templates, and the glossary."""

from collections.abc import Iterator
from pathlib import Path

from scripts.content.languages import SOURCE
from scripts.content.library import Library
from scripts.content.prose import Sentence, sentences


def english_sentences(library: Library) -> Iterator[tuple[Path, int, Sentence]]:
    """Each sentence with its file and line."""
    if strings := library.strings_files.get(SOURCE):
        for key, words in strings.words.items():
            for sentence in sentences(words):
                yield strings.file.path, strings.line(key), sentence
    file = library.data_files.get("glossary.yml")
    for index, entry in enumerate(file.data if file and isinstance(file.data, list) else []):
        term = library.glossary.get(str(entry.get("id"))) if isinstance(entry, dict) else None
        if file and term:
            plain = file.line((index, "languages", SOURCE, "plain"))
            official = file.line((index, "official"))
            for line, text in ((plain, term.english.plain), (official, term.official or "")):
                for sentence in sentences(text):
                    yield file.path, line, sentence

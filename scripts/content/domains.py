"""Domains: docs/_data/domains.yml, the sites that we may link to, each with whose it is."""

from pathlib import Path
from urllib.parse import urlsplit

from scripts.content.yaml_file import YamlFile, read_yaml
from scripts.finding import BadContent, Finding


def read_domains(path: Path) -> tuple[dict[str, str], YamlFile | None, list[Finding]]:
    """Domain -> whose it is, the file for line numbers, and what is wrong in it."""
    try:
        file = read_yaml(path)
    except BadContent as bad:
        return {}, None, [bad.finding]
    if not isinstance(file.data, dict):
        return {}, file, [Finding(path, 1, "this is not domain: whose it is", "one a line")]
    domains = {str(domain): owner for domain, owner in file.data.items() if isinstance(owner, str)}
    findings = [
        file.finding((domain,), f"{domain} does not say whose it is", "write it after the colon")
        for domain in file.data
        if str(domain) not in domains
    ]
    return domains, file, findings


def host(url: str) -> str:
    """The host of a URL in lower case, without www. Empty if there is none."""
    if "\\" in url:  # a browser takes it for a slash, and so goes to another host
        return ""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def allowed(url: str, domains: dict[str, str]) -> bool:
    """Whether a URL is on one of the domains, or below it."""
    name = host(url)
    return any(name == domain or name.endswith("." + domain) for domain in domains)

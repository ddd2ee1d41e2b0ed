"""Sealed cards: who knows number and name opens one, and nothing else shows."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.search.lookup import (
    Seal,
    Secrets,
    lookup_files,
    sealed,
    secret_text,
    shard_digits,
    skeleton,
)

if TYPE_CHECKING:
    from pathlib import Path

_ROUNDS = 1_000
_PAYLOAD = re.compile(rb'"([A-Za-z0-9+/=]*)"\);')


def _mac(key: bytes, data: bytes) -> bytes:
    return hmac.digest(key, data, "sha256")


def _entries(files: dict[str, bytes]) -> dict[str, list[bytes]]:
    """Return the entries of each shard."""
    found = {}
    for path, data in files.items():
        payload = _PAYLOAD.search(data)
        assert payload
        raw = base64.b64decode(payload[1])
        step = 32 + int.from_bytes(raw[:2], "big")
        assert (len(raw) - 2) % step == 0
        found[path] = [raw[i : i + step] for i in range(2, len(raw), step)]
    return found


def _opened(files: dict[str, bytes], number: str, name: str, salt: str = "盐") -> object:
    """Return what number and name open, as the documentation says it is done; nothing where they do not."""
    secret = hashlib.pbkdf2_hmac("sha256", secret_text(number, name), salt.encode(), _ROUNDS)
    address = _mac(secret, b"address")[:16]
    for entries in _entries(files).values():
        for entry in entries:
            if entry[:16] == address:
                return _unsealed(secret, entry)
    return None


def _unsealed(secret: bytes, entry: bytes) -> object:
    key, nonce, mixed = _mac(secret, b"key"), entry[16:32], entry[32:]
    stream = b"".join(_mac(key, nonce + i.to_bytes(4, "big")) for i in range(len(mixed) // 32 + 1))
    text = bytes(a ^ b for a, b in zip(mixed, stream, strict=False))
    assert _mac(_mac(secret, b"seal"), text)[:16] == nonce
    return json.loads(text)


def _files(*seals: Seal, salt: str = "盐", holders: int | None = None) -> dict[str, bytes]:
    count = len(seals) if holders is None else holders
    return dict(lookup_files(seals, Secrets(salt, _ROUNDS), count))


def _some(count: int) -> list[Seal]:
    return [Seal(f"SL{n:09d}", f"示例{chr(0x4E00 + n)}", ["卡", n]) for n in range(count)]


def test_number_and_name_open_the_card() -> None:
    """And nothing else of the site does."""
    files = _files(*_some(20))
    assert _opened(files, "SL000000003", "示例丄") is None
    assert _opened(files, "SL000000003", "示例丁") is None
    assert _opened(files, "SL000000003", "示例" + chr(0x4E03)) == [["卡", 3]]


@pytest.mark.parametrize("number", ["sl 000-000-003", "ＳＬ０００００００03", "SLOOOoooo03", "5L000000003"])
def test_a_number_may_be_typed_as_people_type(number: str) -> None:
    """Width, case, blanks and look-alikes do not matter; another letter does."""
    assert (skeleton(number) == skeleton("SL000000003")) is not number.startswith("5")


def test_another_salt_opens_nothing() -> None:
    """What was reckoned for one site is worth nothing on another."""
    files = _files(*_some(3), salt="甲")
    assert _opened(files, "SL000000000", "示例一", "乙") is None


@given(st.integers(0, 60))
def test_every_entry_and_every_shard_has_one_size(count: int) -> None:
    """The files do not say where people are."""
    shards = _entries(_files(*_some(count)))
    assert len(shards) == 16
    assert len({len(entries) for entries in shards.values()}) == 1
    assert len({len(entry) for entries in shards.values() for entry in entries}) <= 1
    for path, entries in shards.items():
        assert entries == sorted(entries)
        assert all(entry.hex()[0] == path[-4] for entry in entries)


def test_the_same_cards_give_the_same_bytes_in_any_order() -> None:
    """A build can be repeated; the order of the records does not show."""
    assert _files(*_some(30)) == _files(*reversed(_some(30)))


def test_two_releases_of_a_card_do_not_open_each_other() -> None:
    """The stream that hides a card depends on the card."""
    secret = b"s" * 32
    one, other = sealed(secret, b"valid    "), sealed(secret, b"suspended")
    assert one[:16] == other[:16]
    assert bytes(a ^ b for a, b in zip(one[32:], other[32:], strict=True)) != bytes(
        a ^ b for a, b in zip(b"valid    ", b"suspended", strict=True)
    )


def test_two_certificates_of_one_number_and_name_are_both_shown() -> None:
    """A fault of the register is not hidden by the look-up."""
    files = _files(Seal("SL1", "示例甲", 1), Seal("SL1", "示例甲", 2))
    assert _opened(files, "SL1", "示例甲") == [1, 2]


def test_a_shard_stays_small() -> None:
    """At 50,000 holders one look-up reads a few dozen entries."""
    assert [shard_digits(n) for n in (0, 2_047, 2_048, 32_767, 50_000, 10**7)] == [1, 1, 2, 2, 3, 4]


def test_secrets_are_kept_until_nobody_asks(tmp_path: Path) -> None:
    """The second build derives nothing; who left is gone from the file too."""
    file = tmp_path / "cache" / "lookup.txt"
    first = Secrets("盐", _ROUNDS, file).of([b"a", b"b"])
    assert len(file.read_text().splitlines()) == 2
    # With another number of rounds behind its back the secret would differ: it was not derived anew.
    kept = file.read_text().replace(first[0].hex(), "00" * 32)
    file.write_text(kept)
    assert Secrets("盐", _ROUNDS, file).of([b"a"]) == [bytes(32)]
    assert len(file.read_text().splitlines()) == 1


def test_a_damaged_store_of_secrets_is_made_anew(tmp_path: Path) -> None:
    """It is a cache, nothing more."""
    file = tmp_path / "lookup.txt"
    file.write_text("nonsense\n")
    assert Secrets("盐", _ROUNDS, file).of([b"a"]) == Secrets("盐", _ROUNDS).of([b"a"])

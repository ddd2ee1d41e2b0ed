"""Holders of certificates whom only those find who know number and name: sealed cards.

What is sealed, and how; `theme/js/verify/sealed.js` opens it, and shared vectors keep the two alike.

    secret  = PBKDF2-HMAC-SHA256(skeleton(number) LF fold(name), salt, iterations), 32 bytes
    address = HMAC(secret, "address")[:16]    seal = HMAC(secret, "seal")    key = HMAC(secret, "key")
    nonce   = HMAC(seal, text)[:16]           block i = HMAC(key, nonce, i as 4 bytes)
    entry   = address, nonce, text XOR blocks

Invariants:

* an entry is the same for the same card, secret and salt, and tells nothing of a card without
  the secret; a card that changed gets another nonce, so that two releases do not open each other;
* every entry of a site has one length, every shard one number of entries: what is missing is
  filled up with bytes that look no different;
* a shard is ordered by address, which says nothing of the order of the records.

What this protects against, and what not, is said in docs/privacy.md.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongshi.search.fold import fold
from gongshi.search.packing import script

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

FOLDER = "verify"
"""Where the files of certificates lie in the site."""
_ADDRESS = _NONCE = 16
_STEP = 64
"""Bytes to which the texts of a site are filled up: the longest decides."""
_PER_SHARD = 8
"""Entries of a shard, on average, at least."""
_MOST_DIGITS = 4
_ALIKE = str.maketrans("oil", "011")


@dataclass(frozen=True, slots=True)
class Seal:
    """A card to be sealed: what opens it, and what it says (anything that JSON holds)."""

    number: str
    name: str
    card: object


def skeleton(number: str) -> str:
    """Return `number` with width, case, blanks and the look-alikes O 0 and I l 1 made one."""
    return fold(number).translate(_ALIKE)


def secret_text(number: str, name: str) -> bytes:
    """Return what a person must know, in one form."""
    return f"{skeleton(number)}\n{fold(name)}".encode()


def shard_digits(entries: int) -> int:
    """Return how many hexadecimal digits of an address name its shard."""
    digits = 1
    while digits < _MOST_DIGITS and entries >= _PER_SHARD * 16 ** (digits + 1):
        digits += 1
    return digits


# --- secrets -----------------------------------------------------------------


class Secrets:
    """Derives secrets, which is slow on purpose, and keeps those of the last build.

    The file holds SHA-256 of what went in and the secret, one line each; it stays beside the
    records, where the names are anyway. What is no longer asked for is no longer kept.
    """

    def __init__(self, salt: str, iterations: int, file: Path | None = None) -> None:
        """Derive with `salt` and so many `iterations`; remember in `file`."""
        self._salt = salt.encode()
        self._iterations = iterations
        self._file = file

    def of(self, texts: Sequence[bytes]) -> list[bytes]:
        """Return the secret of each text; raises `OSError` where the file cannot be written."""
        known = self._kept()
        keys = [self._key(text) for text in texts]
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        with ThreadPoolExecutor() as pool:  # hashlib lets other threads run meanwhile
            known.update(zip(missing, pool.map(self._derived, missing.values()), strict=True))
        self._keep({key: known[key] for key in keys})
        return [known[key] for key in keys]

    def _derived(self, text: bytes) -> bytes:
        return hashlib.pbkdf2_hmac("sha256", text, self._salt, self._iterations)

    def _key(self, text: bytes) -> str:
        head = f"{self._iterations}\n{len(self._salt)}\n".encode()
        return hashlib.sha256(head + self._salt + text).hexdigest()

    def _kept(self) -> dict[str, bytes]:
        if self._file is None or not self._file.is_file():
            return {}
        try:
            lines = (line.split() for line in self._file.read_text("ascii").splitlines())
            return {key: bytes.fromhex(secret) for key, secret in lines}
        except ValueError:
            return {}  # damaged: derived again

    def _keep(self, known: Mapping[str, bytes]) -> None:
        if self._file is None:
            return
        text = "".join(f"{key} {secret.hex()}\n" for key, secret in sorted(known.items()))
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(text, "ascii")


# --- entries and files -------------------------------------------------------


def lookup_files(seals: Iterable[Seal], secrets: Secrets, holders: int) -> Iterator[tuple[str, bytes]]:
    """Yield `(path, bytes)` of every shard; `holders` is the published count, which decides their number."""
    texts, derived = _texts(seals, secrets)
    size = _STEP * -(-max((len(text) for text in texts.values()), default=1) // _STEP)
    digits = shard_digits(holders)
    shards: dict[str, list[bytes]] = {f"{n:0{digits}x}": [] for n in range(16**digits)}
    for secret, text in texts.items():
        entry = sealed(secret, text.ljust(size))
        shards[entry.hex()[:digits]].append(entry)
    most = max(map(len, shards.values()))
    filling = hashlib.sha256(b"".join(sorted(derived))).digest()
    for name, entries in shards.items():
        decoys = (_decoy(filling, name, n, _ADDRESS + _NONCE + size) for n in range(most - len(entries)))
        data = size.to_bytes(2, "big") + b"".join(sorted([*entries, *decoys]))
        yield f"{FOLDER}/h/{name}.js", script(f"{FOLDER}/h/{name}", data)[0]


def _texts(seals: Iterable[Seal], secrets: Secrets) -> tuple[dict[bytes, bytes], list[bytes]]:
    """Return for each secret what it opens: all cards of one number and name."""
    listed = list(seals)
    derived = secrets.of([secret_text(seal.number, seal.name) for seal in listed])
    cards: dict[bytes, list[object]] = {}
    for seal, secret in zip(listed, derived, strict=True):
        cards.setdefault(secret, []).append(seal.card)
    texts = {
        secret: json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()
        for secret, found in cards.items()
    }
    return texts, derived


def sealed(secret: bytes, text: bytes) -> bytes:
    """Return the entry that holds `text`."""
    address, seal, key = (_mac(secret, name) for name in (b"address", b"seal", b"key"))
    nonce = _mac(seal, text)[:_NONCE]
    blocks = (_mac(key, nonce + i.to_bytes(4, "big")) for i in range(-(-len(text) // 32)))
    stream = b"".join(blocks)[: len(text)]
    mixed = int.from_bytes(text, "big") ^ int.from_bytes(stream, "big")
    return address[:_ADDRESS] + nonce + mixed.to_bytes(len(text), "big")


def _decoy(filling: bytes, shard: str, number: int, size: int) -> bytes:
    """Return bytes that look like an entry of `shard`; who does not know the secrets cannot make them."""
    blocks = (_mac(filling, f"{shard} {number} {i}".encode()) for i in range(-(-size // 32)))
    data = b"".join(blocks)[:size]
    digits = shard + data.hex()[len(shard) :]
    return bytes.fromhex(digits)


def _mac(key: bytes, data: bytes) -> bytes:
    return hmac.digest(key, data, "sha256")

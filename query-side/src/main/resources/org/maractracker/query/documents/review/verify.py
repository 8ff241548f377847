#!/usr/bin/env python3
"""Says whether a review bundle is what the ledger signed.

    python3 verify.py [--key <name+id+key> | --key-file <file>] <bundle.zip>

Needs Python 3.9 or later and nothing else: no other package, no network. It writes nothing. Ends
with 0 when all holds, with 1 when something does not, with 2 when the file cannot be read as a
bundle. It makes the same checks, in the same words, as the other verifier (verifier.jar) and shares
no code with it or with the system the bundle comes from. So that nobody needs to trust this copy:
what is checked is short, and its rules are public: RFC 8032 (signatures), RFC 9162 (the tree), and
https://c2sp.org for signed notes, checkpoints and proofs.
"""

import base64
import binascii
import functools
import hashlib
import json
import re
import struct
import sys
import zlib

LARGEST = 256 * 1024 * 1024
LARGEST_ENTRY = 64 * 1024 * 1024
MANIFEST = "MANIFEST.txt"
OWN_HEAD = "checkpoint.txt"
STREAMS = "streams.txt"


class NotABundle(Exception):
    """What was given cannot be read as a review bundle: nothing can be said about it."""

    def __init__(self, because):
        super().__init__("This cannot be read as a review bundle: " + because + ".")


class DoesNotHold(Exception):
    """The first thing found that is not as it should be, in one sentence that names it."""


class Unusable(Exception):
    """What was asked for cannot be done: one sentence says why."""


# ---------------------------------------------------------------------------------------------
# The plain forms of things. Each has one spelling only: a second one is refused.


def printable(what):
    """What somebody else wrote, so that it can be shown on any terminal."""
    shown = ""
    for one in what if isinstance(what, bytes) else what.encode("utf-8", "surrogatepass"):
        if len(shown) >= 100:
            return shown + "..."
        shown += chr(one) if 0x20 <= one <= 0x7E and one != 0x5C else "\\x%02x" % one
    return shown


def text_of(data):
    """None when the bytes are not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def has_controls(text):
    return any(c < " " and c != "\n" for c in text)


def lines_of(data):
    """Lines, each ended by a line feed, without other control characters; None when not."""
    text = text_of(data)
    if text is None or has_controls(text) or (text and not text.endswith("\n")):
        return None
    return text[:-1].split("\n") if text else []


def number_of(text):
    """A number from 0, without leading zeros; -1 when it is none."""
    return int(text) if re.fullmatch("0|[1-9][0-9]{0,17}", text) else -1


def unbase64(text):
    """None when it is not base64 as RFC 4648, section 4, writes these bytes."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode("ascii") == text else None


def hash_of(text):
    """None when it is not the base64 of 32 bytes."""
    data = unbase64(text)
    return data if data is not None and len(data) == 32 else None


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# ---------------------------------------------------------------------------------------------
# The one plain form of zip that a bundle has: entries stored one after the other in the order of
# their names, described twice alike, then the directory, then its end. Anything else a zip can be
# (compressed, encrypted, split, padded, linked, overlapping) is refused before it is looked at.

NAME = "[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*"


def read_zip(data):
    """What is in it, by name."""
    end = len(data) - 22
    if end < 0 or data[end:end + 4] != b"PK\5\6" or data[end + 20:] != b"\0\0":
        raise NotABundle("it is not a zip, or something is missing at its end or follows it")
    disk, here, count, size, directory = struct.unpack_from("<IHHII", data, end + 4)
    if disk != 0 or here != count or count == 0xFFFF or directory + size != end:
        raise NotABundle("its directory is not where its end says")
    entries, caseless, at, next_ = {}, set(), 0, directory
    for _ in range(count):
        at, next_ = read_entry(data, next_, at, directory, end, entries, caseless)
    if next_ != end or at != directory:
        raise NotABundle("it has bytes that belong to no entry")
    return entries


def read_entry(data, central, at, directory, end, entries, caseless):
    """Reads what the directory says at central; returns where the next two things begin."""
    start = central + 46
    if start > end or data[central:central + 4] != b"PK\1\2":
        raise NotABundle("its directory is damaged")
    (made, version, flags, method, time, crc, packed, size, name_length, extra, disk, attributes,
     offset) = struct.unpack_from("<HHHHIIIIHIIII", data, central + 4)
    if start + name_length > end:
        raise NotABundle("its directory is damaged")
    raw = data[start:start + name_length]
    shown = "its entry " + printable(raw)
    if flags & 1:
        raise NotABundle(shown + " is encrypted")
    if method != 0:
        raise NotABundle(shown + " is compressed, and a bundle's entries never are")
    first_time = struct.unpack_from("<I", data, 10)[0]
    if (made, version, flags, extra, disk, attributes, time) != (10, 10, 0, 0, 0, 0, first_time):
        raise NotABundle(shown + " is not a plain file, as a bundle's entries are")
    if packed != size:
        raise NotABundle(shown + " claims two sizes")
    if size > LARGEST_ENTRY:
        raise NotABundle(shown + " is larger than 64 MiB")
    name = raw.decode("latin-1")
    if len(raw) > 100 or not re.fullmatch(NAME, name):
        raise NotABundle(shown + " has a name that no bundle's entry has")
    if name.lower() in caseless:
        raise NotABundle(shown + " is there twice, or differs from another in case alone")
    caseless.add(name.lower())
    if entries and name < next(reversed(entries)):
        raise NotABundle(shown + " is not in the order of names")
    begin = at + 30 + len(raw)
    local = b"PK\3\4" + data[central + 6:central + 32] + raw
    if offset != at or begin + size > directory or data[at:begin] != local:
        raise NotABundle(shown + " is described in two ways that disagree")
    content = data[begin:begin + size]
    if zlib.crc32(content) != crc:
        raise NotABundle(shown + " is damaged: its checksum is another")
    entries[name] = content
    return begin + size, start + len(raw)


class Bundle:
    """The entries of a bundle, by name."""

    def __init__(self, data):
        self.entries = read_zip(data)
        if MANIFEST not in self.entries:
            raise NotABundle("it is a zip, but has no " + MANIFEST)

    def entry(self, name):
        if name not in self.entries:
            raise DoesNotHold(name + " is missing.")
        return self.entries[name]

    def lines(self, name):
        lines = lines_of(self.entry(name))
        if lines is None:
            raise DoesNotHold(name + " is not lines of text.")
        return lines

    def numbers(self, folder, kinds):
        """The numbers there are in a folder, in order."""
        numbers = set()
        for name in self.entries:
            if name.startswith(folder + "/"):
                match = re.fullmatch(folder + "/([0-9]{12})\\.(" + kinds + ")", name)
                if not match:
                    raise DoesNotHold(name + " is nothing that belongs into this folder.")
                numbers.add(int(match.group(1)))
        return sorted(numbers)


def numbered(folder, number, kind):
    return "%s/%012d.%s" % (folder, number, kind)


# ---------------------------------------------------------------------------------------------
# Ed25519 signatures, RFC 8032, section 5.1.7, with points in extended coordinates.

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)


def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    s, t, u, v = f - e, h - g, h + g, f + e
    return s * t % P, u * v % P, t * u % P, s * v % P


def double(a):
    x, y = a[0] * a[0] % P, a[1] * a[1] % P
    z = 2 * a[2] * a[2] % P
    h = x + y
    e = h - (a[0] + a[1]) * (a[0] + a[1]) % P
    g = x - y
    f = z + g
    return e * f % P, g * h % P, f * g % P, e * h % P


def decompress(data):
    """The point that 32 bytes stand for; None when they stand for none."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


def compress(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def doublings(point):
    """The point, twice it, four times it ... once for each bit of a number."""
    points = [point]
    for _ in range(255):
        points.append(double(points[-1]))
    return points


def times(number, points):
    """So many times a point, from its doublings."""
    result = NEUTRAL
    for bit, point in enumerate(points):
        if number >> bit & 1:
            result = add(result, point)
    return result


BASE = doublings(decompress((4 * pow(5, P - 2, P) % P).to_bytes(32, "little")))


@functools.lru_cache(maxsize=64)
def negated_doublings(key):
    """Of the point that a public key stands for; None when it stands for none."""
    a = decompress(key)
    return None if a is None else doublings((P - a[0], a[1], 1, P - a[3]))


def ed25519_verifies(key, text, signature):
    """Whether [S]B - [k]A is R."""
    if len(key) != 32 or len(signature) != 64:
        return False
    minus_a = negated_doublings(key)
    s = int.from_bytes(signature[32:], "little")
    if minus_a is None or s >= ORDER:
        return False
    digest = hashlib.sha512(signature[:32] + key + text).digest()
    k = int.from_bytes(digest, "little") % ORDER
    return compress(add(times(s, BASE), times(k, minus_a))) == signature[:32]


class Key:
    """A ledger's public key, written name+id+key, as C2SP signed notes have it."""

    def __init__(self, name, key_id, key):
        self.name, self.label, self.key = name, name + "+" + key_id, key

    @staticmethod
    def read(line):
        """None when it is no such thing, or the id is not that of name and key."""
        match = re.fullmatch("([!-*,-~]{1,200})\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)", line)
        key = unbase64(match.group(3)) if match else None
        if key is None or len(key) != 33 or key[0] != 1:
            return None
        name = match.group(1)
        key_id = sha256(name.encode("utf-8") + b"\n", key)[:4].hex()
        return Key(name, key_id, key[1:]) if key_id == match.group(2) else None

    def same(self, other):
        return self.name == other.name and self.key == other.key

    def fingerprint(self):
        """SHA-256 of the 32 bytes, as groups that can be compared by eye."""
        digest = sha256(self.key).hex()
        return " ".join(digest[i:i + 4] for i in range(0, len(digest), 4))


def read_keys(bundle):
    """The public keys that a bundle brings along, by name and id."""
    lines = lines_of(bundle.entry("keys.txt"))
    if not lines:
        raise DoesNotHold("keys.txt is not a list of public keys.")
    keys = {}
    for i, line in enumerate(lines, 1):
        key = Key.read(line)
        if key is None or key.label in keys:
            raise DoesNotHold("Line %d of keys.txt is not a public key." % i)
        keys[key.label] = key
    return keys


class Note:
    """A signed note, as C2SP has it: text, an empty line, a line for each signature."""

    def __init__(self, name, data):
        self.name, self.signatures = name, []
        text = text_of(data)
        end = -1 if text is None else text.rfind("\n\n")
        if end < 0 or has_controls(text) or not text.endswith("\n") or end + 2 == len(text):
            raise DoesNotHold(name + " is not a signed note.")
        self.text = text[:end + 1]
        for line in text[end + 2:-1].split("\n"):
            match = re.fullmatch("\u2014 ([!-*,-~]+) ([A-Za-z0-9+/]+=*)", line)
            signature = unbase64(match.group(2)) if match else None
            if signature is None or len(signature) <= 4:
                raise DoesNotHold(name + " is not a signed note.")
            label = match.group(1) + "+" + signature[:4].hex()
            self.signatures.append((label, signature[4:]))
        if len(self.signatures) > 16:
            raise DoesNotHold(name + " is not a signed note.")

    def signed_by(self, keys):
        """The key that signed it. Signatures by keys that are not known say nothing."""
        by = None
        for label, signature in self.signatures:
            key = keys.get(label)
            if key is None:
                continue
            if not ed25519_verifies(key.key, self.text.encode("utf-8"), signature):
                raise DoesNotHold("The signature of %s by %s is false." % (self.name, key.label))
            by = key
        if by is None:
            raise DoesNotHold(self.name + " is not signed by any of the keys in keys.txt.")
        return by

    def lines(self):
        return self.text[:-1].split("\n")


# ---------------------------------------------------------------------------------------------
# The manifest: what the system signed about the bundle.


class Manifest:
    FORMS = [
        None,
        "origin ([!-~]+)",
        "case ([0-9A-Za-z-]{1,64})",
        "position ([1-9][0-9]{0,11})",
        "period (-|[0-9]{4}-[0-9]{2}-[0-9]{2}) (-|[0-9]{4}-[0-9]{2}-[0-9]{2})",
    ]
    FILE = "file ([0-9a-f]{64}) (0|[1-9][0-9]{0,17}) ([!-~]+)"
    NEEDED = ["chronology.csv", "chronology.json", OWN_HEAD, "keys.txt", STREAMS]

    def __init__(self, lines):
        if lines[0] != "maractracker.org/review-bundle/v1":
            raise NotABundle("its manifest is of a form that this verifier does not know")
        self.start, self.end = self.line(lines, 4, self.FORMS[4])
        self.files = [self.line(lines, i, self.FILE) for i in range(5, len(lines))]
        self.origin = self.line(lines, 1, self.FORMS[1])[0]
        self.case = self.line(lines, 2, self.FORMS[2])[0]
        self.position = int(self.line(lines, 3, self.FORMS[3])[0])

    @staticmethod
    def line(lines, index, form):
        match = re.fullmatch(form, lines[index] if index < len(lines) else "")
        if not match:
            raise DoesNotHold("Line %d of MANIFEST.txt is not as a manifest has it." % (index + 1))
        return match.groups()

    def check(self, bundle):
        """That every entry is as it says, and that there is no other."""
        listed = {MANIFEST}
        for digest, size, name in self.files:
            if name in listed:
                raise DoesNotHold("MANIFEST.txt lists an entry twice.")
            listed.add(name)
            entry = bundle.entry(printable(name))
            if len(entry) != int(size) or sha256(entry).hex() != digest:
                raise DoesNotHold(name + " is not as the manifest says.")
        for name in bundle.entries:
            if name not in listed:
                raise DoesNotHold(name + " is not listed in the manifest.")
        for name in self.NEEDED:
            bundle.entry(name)

    def period(self):
        return "from %s to %s" % (
            "the beginning" if self.start == "-" else self.start,
            "the end" if self.end == "-" else self.end)


# ---------------------------------------------------------------------------------------------
# The tree: RFC 9162, sections 2.1.1, 2.1.3.2 and 2.1.4.2.


def node_hash(left, right):
    return sha256(b"\1", left, right)


def includes(leaf_hash, index, size, root, proof):
    """Whether the leaf is at this index of the tree of this size and root."""
    if index >= size:
        return False
    node, last, digest = index, size - 1, leaf_hash
    for sibling in proof:
        if last == 0:
            return False
        if node & 1 or node == last:
            digest = node_hash(sibling, digest)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            digest = node_hash(digest, sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and digest == root


def grows(earlier, earlier_root, later, later_root, proof):
    """Whether the tree of size later begins with the whole tree of size earlier."""
    if earlier < 1 or earlier >= later or not proof:
        return False
    path = list(proof)
    if earlier & (earlier - 1) == 0:
        path.insert(0, earlier_root)
    node, last = earlier - 1, later - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    first = second = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            first, second = node_hash(sibling, first), node_hash(sibling, second)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            second = node_hash(second, sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and first == earlier_root and second == later_root


def proof_hashes(name, lines):
    hashes = [hash_of(line) for line in lines]
    if None in hashes:
        raise DoesNotHold(name + " has a line that is not a hash.")
    return hashes


def read_proof(name, data, index, checkpoint):
    """The hashes in a tlog-proof, which has to be about this index and end with this head."""
    opening = b"c2sp.org/tlog-proof@v1\nindex %d\n" % index
    end = len(data) - len(checkpoint)
    framed = (end > len(opening) and data.startswith(opening) and data[end:] == checkpoint
              and data[end - 1:end] == b"\n")
    lines = lines_of(data[len(opening):end - 1]) if framed else None
    if lines is None:
        raise DoesNotHold(name + " is not a proof of the place its name says, under checkpoint.txt.")
    return proof_hashes(name, lines)


# ---------------------------------------------------------------------------------------------
# Heads: each begins with the whole of the one before, so nothing was taken back in between.


def read_head(bundle, name, origin, keys):
    """Size and root of the head in an entry, once its signature has been found true."""
    note = Note(name, bundle.entry(name))
    note.signed_by(keys)
    lines = note.lines()
    size = number_of(lines[1]) if len(lines) == 3 else -1
    root = hash_of(lines[2]) if len(lines) == 3 else None
    if size < 1 or root is None:
        raise DoesNotHold(name + " is not a head of a ledger.")
    if lines[0] != origin:
        raise DoesNotHold(name + " is a head of another ledger.")
    return size, root


def check_heads(bundle, manifest, keys):
    """The bundle's own head, and the sizes of all."""
    own = read_head(bundle, OWN_HEAD, manifest.origin, keys)
    if own[0] != manifest.position:
        raise DoesNotHold(OWN_HEAD + " is not of the size that the manifest says.")
    sizes = bundle.numbers("heads", "checkpoint|consistency")
    if not sizes or sizes[-1] != own[0]:
        raise DoesNotHold("The last of the heads is not the one in " + OWN_HEAD + ".")
    before = None
    for size in sizes:
        before = check_head(bundle, manifest, keys, size, before)
    if bundle.entry(numbered("heads", own[0], "checkpoint")) != bundle.entry(OWN_HEAD):
        raise DoesNotHold("The last of the heads is not the one in " + OWN_HEAD + ".")
    return own, sizes


def check_head(bundle, manifest, keys, size, before):
    name = numbered("heads", size, "checkpoint")
    head = read_head(bundle, name, manifest.origin, keys)
    if head[0] != size:
        raise DoesNotHold(name + " is of another size than its name says.")
    growth = numbered("heads", size, "consistency")
    if before and not grows(*before, *head, proof_hashes(growth, bundle.lines(growth))):
        raise DoesNotHold(growth + " does not show that this head grew from the one before.")
    if not before and growth in bundle.entries:
        raise DoesNotHold(growth + " is there, and no head is before it.")
    return head


# ---------------------------------------------------------------------------------------------
# Events: each in the signed tree, and each stream whole.

TIME = ("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
        "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z")


class Leaf:
    """What a leaf of the ledger says of its event."""

    @staticmethod
    def read(data):
        """None when the bytes are no leaf: eleven fields, each its length and its bytes."""
        fields, at = [], 0
        while len(data) - at >= 4 and len(fields) < 11:
            length = int.from_bytes(data[at:at + 4], "big")
            if length > len(data) - at - 4:
                return None
            fields.append(data[at + 4:at + 4 + length])
            at += 4 + length
        if len(fields) != 11 or at != len(data):
            return None
        texts = [text_of(field) for field in fields[:9]]
        if None in texts or "" in texts or texts[0] != "maractracker.org/ledger-leaf/v1":
            return None
        leaf = Leaf()
        leaf.position, leaf.sequence = number_of(texts[1]), number_of(texts[5])
        leaf.event, leaf.recorded = texts[2], texts[6]
        leaf.stream = texts[3] + " " + texts[4]
        well = leaf.position >= 1 and leaf.sequence >= 0 and re.fullmatch(TIME, leaf.recorded)
        return leaf if well else None


def check_leaf(bundle, head, position):
    name, proof_name = numbered("events", position, "leaf"), numbered("events", position, "tlog-proof")
    data = bundle.entry(name)
    leaf = Leaf.read(data)
    if leaf is None:
        raise DoesNotHold(name + " is not a leaf of a ledger.")
    if leaf.position != position:
        raise DoesNotHold(name + " is of another position than its name says.")
    proof = read_proof(proof_name, bundle.entry(proof_name), position - 1, bundle.entry(OWN_HEAD))
    if not includes(sha256(b"\0", data), position - 1, *head, proof):
        raise DoesNotHold(name + " is not in the signed tree.")
    return leaf


def check_events(bundle, head):
    """The leaves, in order of position."""
    return [check_leaf(bundle, head, position)
            for position in bundle.numbers("events", "leaf|tlog-proof")]


# Who wrote an event: the last member of its metadata signs the rest of it, but for the position and
# the time of recording, by a key in writers.txt. A bundle has none where events are not signed.

WRITERS = "writers.txt"
SIGNATURE = b',?"signature":"([0-9a-f]{8})\\+([A-Za-z0-9+/]{86}==)"}\\Z'


def fields_of(data):
    """The fields of a leaf that has been found well formed."""
    fields, at = [], 0
    while at < len(data):
        length = int.from_bytes(data[at:at + 4], "big")
        fields.append(data[at + 4:at + 4 + length])
        at += 4 + length
    return fields


def read_writers(bundle):
    """The public keys of the processes that wrote, by id."""
    lines = lines_of(bundle.entry(WRITERS))
    if not lines:
        raise DoesNotHold(WRITERS + " is not a list of public keys.")
    keys = {}
    for i, line in enumerate(lines, 1):
        key = hash_of(line)
        key_id = None if key is None else sha256(key)[:4].hex()
        if key is None or key_id in keys:
            raise DoesNotHold("Line %d of %s is not a public key." % (i, WRITERS))
        keys[key_id] = key
    return keys


def is_written(fields, match, keys):
    key, signature = keys.get(match.group(1).decode("ascii")), unbase64(match.group(2).decode("ascii"))
    signed = [b"maractracker.org/event-signature/v1", *fields[2:6], *fields[7:10],
              fields[10][:match.start()] + b"}"]
    message = b"".join(len(field).to_bytes(4, "big") + field for field in signed)
    return key is not None and signature is not None and ed25519_verifies(key, message, signature)


def check_writers(bundle, leaves, say):
    keys, signed, unsigned = read_writers(bundle), 0, []
    for leaf in leaves:
        name = numbered("events", leaf.position, "leaf")
        fields = fields_of(bundle.entry(name))
        match = re.search(SIGNATURE, fields[10])
        if match:
            if not is_written(fields, match, keys):
                raise DoesNotHold("%s is not signed by any of the keys in %s." % (name, WRITERS))
            signed += 1
        elif signed:
            unsigned.append(name)
    say("   Of these %d are signed by the processes that wrote them." % signed)
    if unsigned:
        say("   Not signed, though one before them is: %d, the first %s."
            % (len(unsigned), unsigned[0]))


def ends_of(leaves):
    """The last sequence of each stream; a hole in one is refused."""
    ends = {}
    for leaf in leaves:
        expected = ends.get(leaf.stream, -1) + 1
        if leaf.sequence != expected:
            raise DoesNotHold("The sequence of %s has a hole: %d had to come, and %s is %d." % (
                printable(leaf.stream), expected, numbered("events", leaf.position, "leaf"),
                leaf.sequence))
        ends[leaf.stream] = expected
    return ends


def check_streams(bundle, leaves, case):
    """How many streams there are, each of which ends where the list of streams says."""
    ends, listed, of_the_case = ends_of(leaves), set(), False
    lines = bundle.lines(STREAMS)
    for i, line in enumerate(lines, 1):
        match = re.fullmatch("([^ ]+ ([^ ]+)) (0|[1-9][0-9]{0,17})", line)
        if not match or match.group(1) in listed:
            raise DoesNotHold("Line %d of %s is not a stream and its end." % (i, STREAMS))
        stream = match.group(1)
        listed.add(stream)
        if stream not in ends:
            raise DoesNotHold("There is no event of %s." % printable(stream))
        if ends[stream] != int(match.group(3)):
            raise DoesNotHold("The sequence of %s ends with %d, and had to end with %s." % (
                printable(stream), ends[stream], match.group(3)))
        of_the_case = of_the_case or match.group(2) == case
    for stream in ends:
        if stream not in listed:
            raise DoesNotHold("The stream %s is not in %s." % (printable(stream), STREAMS))
    if not of_the_case:
        raise DoesNotHold("The case itself is not in " + STREAMS + ".")
    return len(lines)


# ---------------------------------------------------------------------------------------------
# The chronology: what is told to people, held against the events it is told from.


def read_csv(text):
    """A table as RFC 4180 writes it; None when it is none."""
    lines, line, at = [], [], 0
    field = re.compile('"((?:[^"]|"")*)"|([^,"\r\n]*)')
    while at < len(text) or line:
        match = field.match(text, at)
        quoted = match.group(1)
        line.append(match.group(2) if quoted is None else quoted.replace('""', '"'))
        at = match.end()
        if text.startswith("\r\n", at):
            lines.append(line)
            line, at = [], at + 2
        elif text.startswith(",", at):
            at += 1
        else:
            return None
    return lines


def csv_rows(text):
    lines = read_csv(text[1:] if text.startswith("\ufeff") else text)
    if not lines:
        return None
    head = lines[0]
    if any(column not in head for column in ("Position", "Event id", "Recorded at")):
        return None
    if any(len(line) != len(head) for line in lines[1:]):
        return None
    at = [head.index(column) for column in ("Position", "Event id", "Recorded at")]
    return [tuple(line[i] for i in at) for line in lines[1:]]


def json_object(pairs):
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a name twice")
    return dict(pairs)


def json_constant(name):
    raise ValueError(name)


def too_deep(value, depth=0):
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return depth > 20 or any(too_deep(one, depth + 1) for one in inner)


def json_rows(text):
    try:
        document = json.loads(
            text, object_pairs_hook=json_object, parse_constant=json_constant)
        if too_deep(document):
            return None
    except (ValueError, RecursionError):
        return None
    listed = document.get("rows") if isinstance(document, dict) else None
    if not isinstance(listed, list):
        return None
    rows = []
    for row in listed:
        if not isinstance(row, dict):
            return None
        position, event, recorded = (row.get(name) for name in ("position", "eventId", "recordedAt"))
        if type(position) is not int or type(event) is not str or type(recorded) is not str:
            return None
        rows.append((str(position), event, recorded))
    return rows


def chronology(bundle, name, read):
    text = text_of(bundle.entry(name))
    rows = None if text is None else read(text)
    if rows is None:
        raise DoesNotHold(name + " cannot be read as a chronology.")
    return rows


def check_rows(name, rows, known):
    for i, row in enumerate(rows, 1):
        if row not in known:
            raise DoesNotHold("Row %d of %s is none of the events." % (i, name))


def check_chronology(bundle, leaves):
    """How many rows there are, each of which is one of the events."""
    table = chronology(bundle, "chronology.csv", csv_rows)
    tree = chronology(bundle, "chronology.json", json_rows)
    known = {(str(leaf.position), leaf.event, leaf.recorded) for leaf in leaves}
    check_rows("chronology.csv", table, known)
    check_rows("chronology.json", tree, known)
    if table != tree:
        raise DoesNotHold("chronology.csv and chronology.json do not tell the same events.")
    return len(table)


# ---------------------------------------------------------------------------------------------
# The checks, in their order. Each that holds is said; the first that does not ends it.


def signer_of(note, keys, expected):
    signer = note.signed_by(keys)
    if len(note.signatures) != 1:
        raise DoesNotHold(MANIFEST + " has more than one signature.")
    if expected and not signer.same(expected):
        raise DoesNotHold(
            MANIFEST + " is not signed by the key you expect, but by one with the fingerprint "
            + signer.fingerprint() + ".")
    return signer


def verify(bundle, expected, say):
    say("1. It can be read safely. Entries: %d." % len(bundle.entries))
    keys = read_keys(bundle)
    note = Note(MANIFEST, bundle.entry(MANIFEST))
    signer = signer_of(note, keys, expected)
    manifest = Manifest(note.lines())
    if manifest.origin != signer.name:
        raise DoesNotHold(MANIFEST + " is signed by the key of another ledger.")
    say("2. The manifest is signed by the key %s." % signer.label)
    say("   It speaks of the case %s as of position %d, told %s."
        % (manifest.case, manifest.position, manifest.period()))
    manifest.check(bundle)
    say("3. Every entry is as the manifest says, and there is no other.")
    head, sizes = check_heads(bundle, manifest, keys)
    say("4. Every head of the ledger is signed, and each grew from the one before."
        " Heads: %d, of sizes %d to %d." % (len(sizes), sizes[0], sizes[-1]))
    leaves = check_events(bundle, head)
    say("5. Every event is in the signed tree. Events: %d." % len(leaves))
    if WRITERS in bundle.entries:
        check_writers(bundle, leaves, say)
    streams = check_streams(bundle, leaves, manifest.case)
    say("6. No sequence has a hole, and each ends where it has to. Sequences: %d." % streams)
    rows = check_chronology(bundle, leaves)
    say("7. Every row of the chronology is one of these events. Rows: %d." % rows)
    say("")
    say("All of this holds: what is shown is what was recorded and signed.")
    if expected:
        say("It is signed by the key you expect.")
        return
    say("Whose key it is, no bundle can say. Compare its fingerprint with the one in the minutes:")
    say("  " + signer.fingerprint())


def read_file(name, at_most):
    """None when it cannot be read."""
    try:
        with open(name, "rb") as file:
            return file.read(at_most)
    except (OSError, ValueError):
        return None


def expected_key(option, value):
    if option == "--key-file":
        data = read_file(value, 4096)
        value = None if data is None else text_of(data)
        if value is None:
            raise Unusable("The file with the key cannot be read.")
        value = value.strip()
    elif option != "--key":
        raise Unusable(USAGE)
    key = Key.read(value)
    if key is None:
        raise Unusable("The key you expect is not a public key of the form name+id+key.")
    return key


USAGE = "Usage: verifier [--key <name+id+key> | --key-file <file>] <bundle.zip>"


def run(args, say):
    """Checks a bundle and says what was found. Returns the exit code."""
    try:
        if len(args) not in (1, 3):
            raise Unusable(USAGE)
        expected = expected_key(args[0], args[1]) if len(args) == 3 else None
        data = read_file(args[-1], LARGEST + 1)
        if data is None:
            raise NotABundle("the file is not there, or cannot be opened")
        if len(data) > LARGEST:
            raise NotABundle("it is larger than 256 MiB")
        verify(Bundle(data), expected, say)
        return 0
    except DoesNotHold as e:
        say("\nIT DOES NOT HOLD: %s" % e)
        say("Nothing was checked beyond this. Do not rely on this bundle.")
        return 1
    except (NotABundle, Unusable) as e:
        say(str(e))
        return 2


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], print))

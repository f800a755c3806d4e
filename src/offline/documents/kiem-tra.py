#!/usr/bin/env python3
"""Kiểm tra gói lưu trữ này, chỉ cần Python 3.6 trở lên.
Verifies this archive package with nothing but Python 3.6 or later.

    python3 kiem-tra.py [khóa công khai | public key]
    python3 kiem-tra.py --nguon <thư mục mới | new folder>

The package is the folder of this file. Every file has to have the SHA-256 and SHA-512 that the manifests name
(BagIt 1.0, RFC 8493), and no other file may lie here. A signature (minisign.pub, Ed25519 of RFC 8032 over BLAKE2b)
is checked with the key given: a .pub file or its second line; else with the key in the package, which proves only
that one and the same key signed everything. Exit code: 0 whole, 1 not whole.

--nguon copies the sources (data/content) to a new folder, each file under its original name: data/tables/renamed.csv
names those that have a shorter one here. Verify the package first.
"""
import base64
import csv
import hashlib
import io
import os
import re
import shutil
import stat
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ALGORITHMS = ('sha256', 'sha512')
SIGNED = 'tagmanifest-sha512.txt'
SIGNATURE = SIGNED + '.minisig'
# Made by other programs over the signed file after the package was made; DOC-TRUOC.txt tells how OpenSSL checks them.
ATTACHED = (SIGNED + '.p7s', SIGNED + '.tsr')
UNSUMMED = {'tagmanifest-sha256.txt', SIGNED, SIGNATURE}.union(ATTACHED)
# What operating systems put beside files: how it is named, and with what bytes it begins.
LITTER = (
    (re.compile(r'^\._.'), re.compile(rb'\x00\x05\x16\x07\x00\x02\x00\x00')),
    (re.compile(r'^\.ds_store$', re.IGNORECASE), re.compile(rb'\x00\x00\x00\x01Bud1')),
    (re.compile(r'^thumbs\.db$', re.IGNORECASE), re.compile(rb'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')),
    (re.compile(r'^desktop\.ini$', re.IGNORECASE), re.compile(rb'\xff\xfe(\s\0)*\[\0|\s*\[[\w.{}-]+\]')),
)
# Bytes of a list at most, the SHA-512 of 600,000 files: a longer one would only fill the memory.
LIMIT = 128 << 20

# The field, the order of the group and the constant of the curve Ed25519 (RFC 8032, section 5.1).
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def list_package():
    """Every file below the package, and what is none: links, pipes, devices, folders that cannot be read. Names have forward slashes."""
    files, others = set(), set()

    def keep(error):
        others.add(os.path.relpath(error.filename, HERE).replace(os.sep, '/'))

    for folder, folders, names in os.walk(HERE, onerror=keep):
        for name in names + [each for each in folders if os.path.islink(os.path.join(folder, each))]:
            path = os.path.join(folder, name)
            is_file = stat.S_ISREG(os.lstat(path).st_mode)
            (files if is_file else others).add(os.path.relpath(path, HERE).replace(os.sep, '/'))
    return files, others


def read(name):
    """The bytes of a list or a signature. What is no regular file is never opened: a pipe would never end."""
    path = os.path.join(HERE, name)
    if not stat.S_ISREG(os.lstat(path).st_mode) or os.path.getsize(path) > LIMIT:
        raise OSError(name)
    with open(path, 'rb') as file:
        return file.read()


def sum_file(name, algorithm):
    hashed = hashlib.new(algorithm)
    with open(os.path.join(HERE, *name.split('/')), 'rb') as file:
        for piece in iter(lambda: file.read(1 << 20), b''):
            hashed.update(piece)
    return hashed.hexdigest()


def read_manifest(name):
    """The sums of a manifest by path, and whether it has anything else than such lines in their order."""
    text, sums = read(name).decode('utf-8', 'replace'), {}
    for line in re.finditer(r'[^\r\n]+', text):
        match = re.match(r'^([0-9A-Fa-f]+)[ \t]+\*?(\S.*)$', line.group())
        if match and match.group(2) not in sums:
            sums[match.group(2)] = match.group(1).lower()
    return sums, text != ''.join('%s  %s\n' % (sums[path], path) for path in sorted(sums))


def is_litter(name):
    """Whether an operating system left a file: it is named as such files are, and begins as they do."""
    for named, begins in LITTER:
        if named.match(name.split('/')[-1]):
            try:
                with open(os.path.join(HERE, *name.split('/')), 'rb') as file:
                    return begins.match(file.read(64)) is not None
            except OSError:
                return False
    return False


def check_sums(files, find):
    """Returns what an operating system left here, in no manifest."""
    litter = {name for name in files if is_litter(name)}
    for kind, is_payload in (('manifest', True), ('tagmanifest', False)):
        of_kind = {name for name in files if name.startswith('data/') == is_payload and name not in UNSUMMED}
        for algorithm in ALGORITHMS:
            manifest = '%s-%s.txt' % (kind, algorithm)
            if manifest not in files:
                find('THIẾU / MISSING', manifest)
                continue
            try:
                sums, is_bad = read_manifest(manifest)
            except OSError:
                find('KHÔNG ĐỌC ĐƯỢC / UNREADABLE', manifest)
                continue
            if is_bad:
                find('DÒNG SAI / BAD LINE', manifest)
            litter -= set(sums)
            for name in sorted(of_kind - set(sums) - litter):
                find('THỪA / EXTRA', name)
            for name, wanted in sorted(sums.items()):
                if name not in of_kind:
                    find('THIẾU / MISSING', name)
                    continue
                try:
                    is_same = sum_file(name, algorithm) == wanted
                except OSError:
                    find('KHÔNG ĐỌC ĐƯỢC / UNREADABLE', name)
                    continue
                if not is_same:
                    find('BỊ ĐỔI / CHANGED', name)
    return litter


def unpack_point(data):
    """A point in extended coordinates (X, Y, Z, T), or None."""
    y = int.from_bytes(data, 'little')
    sign, y = y >> 255, y & ((1 << 255) - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


def add(a, b):
    m = (a[1] - a[0]) * (b[1] - b[0]) % P
    n = (a[1] + a[0]) * (b[1] + b[0]) % P
    t = 2 * a[3] * b[3] * D % P
    z = 2 * a[2] * b[2] % P
    e, f, g, h = n - m, z - t, z + t, n + m
    return e * f % P, g * h % P, f * g % P, e * h % P


def multiply(factor, point):
    product = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            product = add(product, point)
        point, factor = add(point, point), factor >> 1
    return product


BASE = unpack_point(bytes([0x58] + [0x66] * 31))


def is_signed(key, signature, contents):
    """Whether 64 bytes are the Ed25519 signature of contents (RFC 8032, section 5.1.7)."""
    point, r = unpack_point(key), unpack_point(signature[:32])
    s = int.from_bytes(signature[32:], 'little')
    if point is None or r is None or s >= ORDER:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + contents).digest(), 'little') % ORDER
    left, right = multiply(s, BASE), add(r, multiply(k, point))
    return not any((left[i] * right[2] - right[i] * left[2]) % P for i in (0, 1))


def decode(line):
    data = base64.b64decode(line, validate=True)
    if base64.b64encode(data).decode() != line.strip():
        raise ValueError(line)
    return data


def check_signature(given, files, find):
    """The number of the key whose signature holds, or None."""
    if SIGNATURE not in files:
        if given or 'minisign.pub' in files:
            find('KHÔNG CÓ CHỮ KÝ / NOT SIGNED', SIGNATURE)
        return None
    try:
        if given is None:
            text = read('minisign.pub').decode()
        elif os.path.exists(given):
            with open(given) as file:
                text = file.read()
        else:
            text = given
        key = decode(text.strip().splitlines()[-1])
        signature = read(SIGNATURE).decode()
        lines = signature.split('\n')
        head, whole = decode(lines[1]), decode(lines[3])
        comment = lines[2][len('trusted comment: '):]
        number = head[2:10][::-1].hex().upper()
        # The file has one form: there is no room in it for words that nobody signed.
        form = 'untrusted comment: signature from minisign secret key %s\n%s\ntrusted comment: %s\n%s\n'
        contents = hashlib.blake2b(read(SIGNED)).digest()
        is_good = (
            signature == form % (number, lines[1], comment, lines[3])
            and len(key) == 42 and len(head) == 74 and len(whole) == 64
            and head[:2] == b'ED' and head[2:10] == key[2:10]
            and is_signed(key[10:], head[10:], contents)
            and is_signed(key[10:], whole, head[10:] + comment.encode())
        )
    except (OSError, ValueError, IndexError):
        is_good = False
    if not is_good:
        find('CHỮ KÝ SAI / BAD SIGNATURE', SIGNATURE)
        return None
    return key[2:10][::-1].hex().upper()


SOURCES = 'data/content/'
PUBLIC = 'data/public/'
RENAMED = 'data/tables/renamed.csv'
# Names as the program that made this package accepts them below SOURCES and PUBLIC. Other programs obey .git, .vscode and the like.
SHOWN = 'jpe?g|png|webp|heic|heif|svg|gif|pdf|docx|xlsx|odt|ods|csv'
FOLDERS = r'(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*'
NAME = r'[A-Za-z0-9_-][A-Za-z0-9._-]*\.'
SOURCE_NAME = re.compile(FOLDERS + r'(?:%s(?i:mdx|yaml|md)|\.?%s(?i:%s))' % (NAME, NAME, SHOWN))
PUBLIC_NAME = re.compile(r'\.nojekyll|%s%s(?i:jpe?g|png|webp|pdf|svg|ico|woff2|txt|xml|json)' % (FOLDERS, NAME))


def is_source_name(name):
    """Whether a file may be one of a content root or of public; true for whatever lies elsewhere."""
    for room, form in ((SOURCES, SOURCE_NAME), (PUBLIC, PUBLIC_NAME)):
        if name.startswith(room):
            return form.fullmatch(name[len(room):]) is not None
    return True


def read_renamed():
    """The original names of files by their names here."""
    if not os.path.exists(os.path.join(HERE, RENAMED)):
        return {}
    rows = csv.reader(io.StringIO(read(RENAMED).decode('utf-8-sig'), newline=''))
    return {row[1]: row[0] for row in rows if len(row) == 2}


def check_names(files, find):
    try:
        original = read_renamed()
    except (OSError, ValueError, csv.Error):
        original = {}
    for name in sorted(files):
        if not (is_source_name(name) and is_source_name(original.get(name, name))):
            find('TÊN LẠ / FOREIGN NAME', name)


def copy_sources(target):
    original = read_renamed()
    names = sorted(name for name in list_package()[0] if name.startswith(SOURCES) and not is_litter(name))
    os.makedirs(target)
    for name in names:
        own = original.get(name, name)
        if not (own.startswith(SOURCES) and is_source_name(own)):
            raise ValueError(name)
        parts = own[len(SOURCES):].split('/')
        copy = os.path.join(target, *parts)
        if os.path.exists(copy):
            raise ValueError(name)
        os.makedirs(os.path.dirname(copy), exist_ok=True)
        shutil.copyfile(os.path.join(HERE, *name.split('/')), copy)
    print('Đã chép / copied: %d -> %s' % (len(names), target))
    return 0


def main(arguments):
    if arguments[:1] == ['--nguon'] and len(arguments) == 2:
        return copy_sources(arguments[1])
    given = arguments[0] if arguments else None
    findings = {}
    files, others = list_package()

    def find(what, name):
        line = what + ': ' + ''.join(each if each.isprintable() else '?' for each in name)
        findings.setdefault(line)

    for name in sorted(others):
        find('KHÔNG PHẢI TỆP THƯỜNG / NOT A REGULAR FILE', name)
    litter = check_sums(files, find)
    files -= litter
    check_names(files, find)
    signer = check_signature(given, files, find)
    for line in findings:
        print(line)
    if litter:
        print('%d tệp do hệ điều hành thêm vào, không thuộc gói / files of an operating system, not of the package' % len(litter))
    if signer and findings:
        print('Bảng mã có chữ ký của khóa %s, nhưng gói đã bị đổi sau khi ký / changed after it was signed' % signer)
    elif signer and given:
        print('Chữ ký đúng với khóa đã cho, %s / good signature of the key given' % signer)
    elif signer:
        print('Chữ ký đúng với khóa %s NẰM TRONG GÓI / good signature of the key IN THE PACKAGE' % signer)
    elif not findings:
        print('Gói không có chữ ký / not signed')
    for name in sorted(files.intersection(ATTACHED)):
        print('KHÔNG kiểm tra được ở đây, hãy dùng OpenSSL / not checked here, use OpenSSL: ' + name)
    if findings:
        print('KHÔNG NGUYÊN VẸN / NOT WHOLE: %d' % len(findings))
    else:
        print('NGUYÊN VẸN / WHOLE: %d' % len(files))
    return 1 if findings else 0


if __name__ == '__main__':
    if hasattr(sys.stdout, 'reconfigure'):
        sys.stdout.reconfigure(encoding='utf-8', errors='replace')
    sys.exit(main(sys.argv[1:]))

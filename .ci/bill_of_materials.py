"""What is in a program and what it loads, as SPDX 2.3: from the linker's map and the program's own list of libraries."""
import hashlib
import json
import re
import subprocess
import time
from pathlib import Path

# Of what the packages' own files say no machine reads, by source package: the terms of what is linked in.
LICENCES = {
    "gcc-12": "GPL-3.0-or-later WITH GCC-exception-3.1", "glibc": "LGPL-2.1-or-later", "libxml2": "MIT",
    "sqlite3": "blessing", "swift": "Apache-2.0 WITH Swift-exception", "xz-utils": "LicenseRef-public-domain",
    "zlib": "Zlib",
}


def said(*words):
    return subprocess.run([str(word) for word in words], check=True, stdout=subprocess.PIPE, text=True).stdout


def source_of(path):
    """The source package that a file is from, and its version."""
    real = Path(path).resolve()
    if "swift" in str(real):
        return "swift", re.search(r"Swift version (\S+)", said("swiftc", "--version")).group(1)
    # Where /lib is a link to /usr/lib, dpkg knows files by the path that they were installed under.
    for candidate in [real, Path("/", *real.parts[2:]) if real.parts[1] == "usr" else real]:
        run = subprocess.run(["dpkg-query", "--search", str(candidate)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if run.returncode == 0:
            package = run.stdout.splitlines()[0].partition(": ")[0].split(",")[0]
            return tuple(said("dpkg-query", "--show", "--showformat", "${source:Package}\t${source:Version}", package).split("\t"))
    raise SystemExit(f"{path}: no package has it")


def is_own(name):
    """Whether an object was compiled here, or is what the linker made of all that was."""
    return ".build/" in name or name.endswith(".lto.o") or name.startswith("/tmp/lto")


def own_bytes(linker_map):
    """How much of the program was compiled here: not from others' archives and objects, nor made by the linker."""
    own = 0
    with open(linker_map, errors="replace") as lines:
        for line in lines:
            parts = line.split(None, 4)
            if len(parts) == 5 and (found := re.match(r"([^\s:(]+)(\([^)]*\))?:\((?!\.t?bss|\.debug)", parts[4])):
                isOthers = found[2] or (found[1].startswith("/") and not is_own(found[1]))
                own += 0 if isOthers or found[1] == "<internal>" else int(parts[2], 16)
    return own


def linked_files(linker_map):
    """The archives and objects of others that parts of the program are from; its own were just compiled."""
    names = set()
    with open(linker_map, errors="replace") as lines:
        for line in lines:
            # Address, address, size, alignment, and where that is from: /usr/lib/libz.a(inflate.o):(.text)
            parts = line.split(None, 4)
            if len(parts) == 5 and parts[4].startswith("/"):
                names.update(re.findall(r"^/[^:()]+\.(?:a|o)(?=[(:])", parts[4]))
    return sorted(name for name in names if not is_own(name))


def loaded_libraries(program):
    names = re.findall(r"NEEDED.*\[(.*)\]", said("readelf", "--dynamic", "--wide", program))
    folders = ["/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu", "/usr/lib/aarch64-linux-gnu"]
    return sorted(next(str(Path(folder, name)) for folder in folders if Path(folder, name).exists()) for name in names)


def package(identifier, name, version, licence="NOASSERTION", **more):
    return {
        "SPDXID": identifier, "name": name, "versionInfo": version, "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False, "licenseConcluded": licence, "licenseDeclared": licence, "copyrightText": "NOASSERTION",
        **more}


def bill_of_materials(program, linker_map, version, moment):
    digest = hashlib.sha256(program.read_bytes()).hexdigest()
    packages = [package("SPDXRef-slipgauge", "slipgauge", version, "MIT", primaryPackagePurpose="APPLICATION",
                        checksums=[{"algorithm": "SHA256", "checksumValue": digest}])]
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-slipgauge")]
    parts = {}
    for relation, files in [("STATIC_LINK", linked_files(linker_map)), ("DYNAMIC_LINK", loaded_libraries(program))]:
        for path in files:
            parts.setdefault((relation, *source_of(path)), []).append(Path(path).name)
    assert any(relation == "STATIC_LINK" for relation, *_ in parts), f"{linker_map} names nothing that was linked"
    for (relation, name, number), files in sorted(parts.items()):
        identifier = f"SPDXRef-{name}-{relation.split('_')[0].lower()}"
        reference = [] if name == "swift" else [{
            "referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
            "referenceLocator": f"pkg:deb/debian/{name}@{number.replace('+', '%2B').replace(':', '%3A')}?arch=source"}]
        packages.append(package(
            identifier, name, number, LICENCES.get(name, "NOASSERTION"), externalRefs=reference,
            comment=("Linked in: " if relation == "STATIC_LINK" else "Loaded: ") + ", ".join(sorted(set(files)))))
        relations.append(("SPDXRef-slipgauge", relation, identifier))
    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"slipgauge-{version}",
        "documentNamespace": f"https://github.com/your-council/slipgauge/spdx/{digest}",
        "creationInfo": {"created": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment)),
                         "creators": [f"Tool: slipgauge-package-{version}"]},
        "packages": packages,
        "relationships": [{"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other}
                          for one, kind, other in relations],
        "hasExtractedLicensingInfos": [{
            "licenseId": "LicenseRef-public-domain", "extractedText": "In the public domain.", "name": "Public domain"}],
    }
    return json.dumps(document, indent=2) + "\n"

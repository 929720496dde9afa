"""Archives whose bytes depend only on their files and the date of the release."""

import gzip
import hashlib
import io
import pathlib
import tarfile
import time
import zipfile


def files(folder):
    """The paths of all files below a folder, in an order that every machine has."""
    return sorted(path for path in pathlib.Path(folder).rglob("*") if path.is_file())


def is_executable(path):
    return path.stat().st_mode & 0o100 != 0


def write_tar(folder, archive, epoch):
    """Writes a folder, with its name, as a .tar.gz."""
    folder = pathlib.Path(folder)
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for path in files(folder):
            entry = tarfile.TarInfo(path.relative_to(folder.parent).as_posix())
            entry.size = path.stat().st_size
            entry.mtime = epoch
            entry.mode = 0o755 if is_executable(path) else 0o644
            with open(path, "rb") as content:
                tar.addfile(entry, content)
    with open(archive, "wb") as output:
        with gzip.GzipFile(filename="", mode="wb", fileobj=output, mtime=epoch) as compressed:
            compressed.write(buffer.getvalue())


def write_zip(folder, archive, epoch):
    """Writes a folder, with its name, as a .zip."""
    folder = pathlib.Path(folder)
    date = time.gmtime(epoch)[:6]
    with zipfile.ZipFile(archive, "w") as output:
        for path in files(folder):
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), date)
            entry.create_system = 3
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100755 if is_executable(path) else 0o100644) << 16
            output.writestr(entry, path.read_bytes())


def unpack(archive, folder):
    with tarfile.open(archive) as tar:
        tar.extractall(folder)


def sha256(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()

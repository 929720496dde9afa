"""A server on loopback that answers as servers should not.

A request to `/NAME` meets the fault of that name. Other faults are those of a port: one that closes
each connection, one that speaks another protocol than TLS, and so on.
"""

import socket
import ssl
import struct
import subprocess
import threading
import time
from pathlib import Path

from faulting import http2


class Connection:
    """A connection to a client, on which a fault is played."""

    def __init__(self, endpoint):
        self.socket = endpoint
        self.requests = 0
        self.method = ""
        self.path = ""
        self.body_length = 0
        self.is_chunked = False
        self.asks_to_close = False
        self.pending = b""

    def send(self, *parts):
        for part in parts:
            self.socket.sendall(part)

    def drip(self, data, pause):
        for index in range(len(data)):
            self.socket.sendall(data[index : index + 1])
            time.sleep(pause)

    def reset(self):
        """Lets the connection end with RST rather than FIN."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def receive_head(self):
        """Whether there is another request. Its body is not read."""
        while b"\r\n\r\n" not in self.pending:
            data = self.socket.recv(65536)
            if not data:
                return False
            self.pending += data
        head, self.pending = self.pending.split(b"\r\n\r\n", 1)
        lines = head.decode("latin-1").split("\r\n")
        self.method, target = lines[0].split(" ")[:2]
        self.path = target.split("?")[0].split("/")[1]
        fields = dict(line.lower().split(":", 1) for line in lines[1:])
        self.asks_to_close = "close" in fields.get("connection", "")
        self.is_chunked = "chunked" in fields.get("transfer-encoding", "")
        self.body_length = int(fields.get("content-length", 0))
        if "100-continue" in fields.get("expect", ""):
            self.send(b"HTTP/1.1 100 Continue\r\n\r\n")
        self.requests += 1
        return True

    def receive_body(self):
        """The number of bytes of the body, whose chunks are counted with their frames."""
        count = 0
        end = b""
        while not end.endswith(b"0\r\n\r\n") if self.is_chunked else count < self.body_length:
            data = self.pending or self.socket.recv(65536)
            self.pending = b""
            if not data:
                break
            count += len(data)
            end = (end + data)[-8:]
        return count

    def until_closed(self, seconds=30):
        """Waits for the client to close the connection."""
        self.socket.settimeout(seconds)
        while self.socket.recv(65536):
            pass


class Server:
    """Several ports, each with a behavior."""

    def __init__(self, faults, folder):
        self.faults = faults
        self.folder = Path(folder)
        self.ports = {}
        self.kept = []

    def start(self):
        self.make_certificates()
        self.listen("plain", self.answer)
        self.listen("other", self.answer)
        self.listen("closes", lambda endpoint: None)
        self.listen("resets", self.reset)
        self.listen("silent", lambda endpoint: time.sleep(20))
        self.listen("alert", lambda endpoint: endpoint.sendall(b"\x15\x03\x01\x00\x02\x02\x28"))
        self.listen("banner", lambda endpoint: endpoint.sendall(b"220 ready\r\n"))
        self.listen("cut-handshake", self.cut_handshake)
        for name in ("trusted", "self-signed", "expired", "future", "other-host"):
            self.listen(name, self.secured(self.context(name)))
        old = self.context("trusted")
        old.set_ciphers("ALL:@SECLEVEL=0")
        old.minimum_version = ssl.TLSVersion.TLSv1
        old.maximum_version = ssl.TLSVersion.TLSv1_1
        self.listen("old", self.secured(old))
        demanding = self.context("trusted")
        demanding.verify_mode = ssl.CERT_REQUIRED
        demanding.load_verify_locations(self.folder / "authority.crt")
        self.listen("client-certificate", self.secured(demanding))
        multiplexing = self.context("trusted")
        multiplexing.set_alpn_protocols(["h2"])
        for name, play in http2.PLAYS.items():
            self.listen(name, self.multiplexed(multiplexing, play))
        # Nobody listens there: the port was free a moment ago.
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.ports["refused"] = free.getsockname()[1]

    def listen(self, name, behave):
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        listener.listen(512)
        self.ports[name] = listener.getsockname()[1]

        def serve(endpoint):
            try:
                endpoint.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                behave(endpoint)
            except (OSError, ValueError, IndexError):
                pass
            finally:
                endpoint.close()

        def accept():
            while True:
                endpoint, _ = listener.accept()
                threading.Thread(target=serve, args=(endpoint,), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()

    def answer(self, endpoint):
        connection = Connection(endpoint)
        while connection.receive_head():
            fault = self.faults.get(connection.path)
            if fault is None:
                connection.send(b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}")
                continue
            if not fault.before_body:
                connection.receive_body()
            if not fault.play(connection, self.ports):
                return

    def secured(self, context):
        def behave(endpoint):
            with context.wrap_socket(endpoint, server_side=True) as secured:
                self.answer(secured)

        return behave

    @staticmethod
    def multiplexed(context, play):
        def behave(endpoint):
            with context.wrap_socket(endpoint, server_side=True) as secured:
                http2.serve(secured, play)

        return behave

    @staticmethod
    def reset(endpoint):
        Connection(endpoint).reset()

    @staticmethod
    def cut_handshake(endpoint):
        endpoint.recv(4096)

    # Certificates

    def context(self, name):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.folder / f"{name}.crt", self.folder / f"{name}.key")
        return context

    def make_certificates(self):
        """Certificates of localhost, and others, by an authority that nobody knows."""
        self.openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "authority.key",
            "-out", "authority.crt", "-subj", "/CN=Faults", "-days", "30",
            "-addext", "basicConstraints=critical,CA:TRUE",
        )
        day = 86400
        self.make_certificate("trusted", "localhost", -day, 30 * day)
        self.make_certificate("expired", "localhost", -30 * day, -day)
        self.make_certificate("future", "localhost", day, 30 * day)
        self.make_certificate("other-host", "other.example", -day, 30 * day)
        self.openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "self-signed.key",
            "-out", "self-signed.crt", "-subj", "/CN=localhost", "-days", "30",
            "-addext", "subjectAltName=DNS:localhost",
        )

    def make_certificate(self, name, host, begin, end):
        (self.folder / f"{name}.ext").write_text(f"subjectAltName=DNS:{host}\n")
        self.openssl(
            "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", f"{name}.key",
            "-out", f"{name}.csr", "-subj", f"/CN={host}",
        )
        (self.folder / "index.txt").write_text("")
        (self.folder / "ca.conf").write_text(
            "[ca]\ndefault_ca = ca_default\n[ca_default]\ndatabase = index.txt\n"
            "new_certs_dir = .\ndefault_md = sha256\npolicy = policy\nrand_serial = yes\n"
            "[policy]\ncommonName = supplied\n"
        )
        stamp = lambda offset: time.strftime("%Y%m%d%H%M%SZ", time.gmtime(time.time() + offset))
        self.openssl(
            "ca", "-batch", "-notext", "-config", "ca.conf", "-cert", "authority.crt",
            "-keyfile", "authority.key", "-in", f"{name}.csr", "-out", f"{name}.crt",
            "-startdate", stamp(begin), "-enddate", stamp(end), "-extfile", f"{name}.ext",
        )

    def openssl(self, *arguments):
        subprocess.run(
            ["openssl", *arguments], cwd=self.folder, check=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )

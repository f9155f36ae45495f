"""Stands between a client and the simulator and keeps every reply."""

import dataclasses
import http.client
import http.server
import json
import re
import threading
import urllib.parse


@dataclasses.dataclass
class Exchange:
    method: str
    target: str
    status: int
    content_type: str
    headers: dict
    body: bytes

    @property
    def path(self):
        return urllib.parse.urlsplit(self.target).path.rstrip("/")

    def operation(self):
        """The method and the path, with numbers, names and fingerprints in it as one."""
        path = re.sub(r"/(tags|images|keys)/[^/]+", r"/\1/{}", re.sub(r"/\d+", "/{}", self.path))
        return f"{self.method} {path}"

    def line(self):
        record = dataclasses.asdict(self) | {"body": self.body.decode()}
        return json.dumps(record) + "\n"


class Recorder:
    def __init__(self, upstream):
        self.exchanges = []
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler(upstream, self.exchanges))
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


def handler(upstream, exchanges):
    authority = urllib.parse.urlsplit(upstream).netloc

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def relay(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            connection = http.client.HTTPConnection(authority)
            # The client's own Host goes along, so that links in replies lead back here.
            connection.request(self.command, self.path, body, dict(self.headers))
            reply = connection.getresponse()
            content = reply.read()
            connection.close()
            headers = {name.lower(): value for name, value in reply.getheaders()}
            exchanges.append(
                Exchange(self.command, self.path, reply.status, headers.get("content-type", ""), headers, content)
            )
            self.send_response_only(reply.status)
            for name, value in headers.items():
                if name not in ("content-length", "connection", "transfer-encoding"):
                    self.send_header(name, value)
            if reply.status != 204:
                self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PUT = do_DELETE = relay

        def log_message(self, *_):
            pass

    return Handler

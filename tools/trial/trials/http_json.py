"""Requests with JSON in and out, each on a connection of its own."""
import http.client
import json
import urllib.parse


class Unreachable(Exception):
    """Nobody answered, or not to the end: what was asked may have been done."""


def ask(base, method, path, body=None, headers=None, timeout=15):
    """Returns the status and the decoded body, `None` when there is none."""
    address = urllib.parse.urlsplit(base)
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=timeout)
    try:
        data = None if body is None else json.dumps(body).encode()
        given = {"Content-Type": "application/json"} if data else {}
        connection.request(method, path, body=data, headers={**given, **(headers or {})})
        answer = connection.getresponse()
        text = answer.read()
        return answer.status, json.loads(text) if text else None
    except (OSError, http.client.HTTPException) as error:
        raise Unreachable(f"{method} {path}: {error!r}") from error
    finally:
        connection.close()

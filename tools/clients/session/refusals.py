"""What clients should not do, asked for literally, for the shapes of the refusals."""

import json
import urllib.error
import urllib.request


def run(url, simulator):
    ask = Asker(url)
    assert ask("GET", "account", token=None) == 401
    assert ask("GET", "droplets/1") == 404
    assert ask("GET", "actions/1") == 404
    assert ask("GET", "images/no-such-image") == 404
    assert ask("GET", "tags/none") == 404
    assert ask("POST", "droplets", {}) == 422
    assert ask("POST", "droplets", {"name": "a_b", "size": "s-1vcpu-1gb", "image": "debian-12-x64"}) == 422
    assert ask("POST", "tags", {"name": "a.b"}) == 400
    assert ask("POST", "account/keys", {"name": "a", "public_key": "b"}) == 422
    assert ask("PUT", "images/debian-12-x64", {"name": "mine"}) == 403
    assert ask("DELETE", "droplets/1/destroy_with_associated_resources/dangerous") == 400
    simulator.control("PATCH", "knobs", {"limits": {"requests_per_minute": 0}})
    assert ask("GET", "droplets") == 429


class Asker:
    def __init__(self, url):
        self.url = url

    def __call__(self, method, path, body=None, token="dop_v1_simulated_urllib"):
        """The status of the reply."""
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        data = None if body is None else json.dumps(body).encode()
        try:
            request = urllib.request.Request(f"{self.url}/v2/{path}", data, headers, method=method)
            return urllib.request.urlopen(request).status
        except urllib.error.HTTPError as error:
            return error.code

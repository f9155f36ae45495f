"""Public keys that nobody has the private halves of."""

import base64
import hashlib


def public_key(name):
    fields = (b"ssh-ed25519", hashlib.sha256(name.encode()).digest())
    blob = b"".join(len(field).to_bytes(4, "big") + field for field in fields)
    return f"ssh-ed25519 {base64.b64encode(blob).decode()} {name}"

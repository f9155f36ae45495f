"""Holds recorded replies against DigitalOcean's OpenAPI document."""

import collections
import dataclasses
import json
import re

import openapi_core
from openapi_core.exceptions import OpenAPIError
from openapi_core.testing import MockRequest, MockResponse

ORIGIN = "http://simulator.test"

# Closed lists in the document that DigitalOcean itself has outgrown.
STALE_ENUMS = ["region_slug", "distribution"]


def check(path, exchanges):
    """Prints what the contract says of the replies; returns how many it objects to."""
    if path is None:
        print("contract: none was given, so no reply was held against one")
        return 0
    document = read(path)
    routes = patterns(document)
    api = openapi_core.OpenAPI.from_dict(document)
    validated, beside, objections = collections.Counter(), collections.Counter(), []
    for exchange in exchanges:
        route = find(routes, exchange)
        if route is None:
            beside[exchange.operation()] += 1
            continue
        validated[route] += 1
        if objection := objection_to(api, exchange):
            objections.append(f"{route} answered {exchange.status}: {objection}")
    report(len(routes), validated, beside, objections)
    return len(objections) + blind_spots(api, exchanges)


def blind_spots(api, exchanges):
    """Spoils a droplet that was read, member by member; returns how often nothing was objected to."""
    whole = next(e for e in exchanges if e.operation() == "GET /v2/droplets/{}" and e.status == 200)
    droplet = json.loads(whole.body)["droplet"]
    required = ["id", "name", "status", "networks", "image", "size", "region", "tags", "created_at"]
    spoiled = [{name: value for name, value in droplet.items() if name != lost} for lost in required]
    spoiled += [droplet | {name: 7.5} for name in required]
    replies = [dataclasses.replace(whole, body=json.dumps({"droplet": each}).encode()) for each in spoiled]
    overlooked = sum(objection_to(api, reply) is None for reply in replies)
    print(f"contract: {len(replies) - overlooked} of {len(replies)} spoiled replies objected to")
    return overlooked


def read(path):
    document = json.loads(path.read_text())
    document["servers"] = [{"url": ORIGIN}]
    for name in STALE_ENUMS:
        document["components"]["schemas"][name].pop("enum", None)
    return document


def patterns(document):
    """Every operation with a pattern of its path, those without placeholders first."""
    operations = [
        (method.upper(), path)
        for path, item in document["paths"].items()
        for method in item
        if method in ("get", "post", "put", "delete", "patch")
    ]
    operations.sort(key=lambda operation: operation[1].count("{"))
    return [
        (method, path, re.compile(re.sub(r"\{[^}]+\}", "[^/]+", path) + "$"))
        for method, path in operations
    ]


def find(routes, exchange):
    for method, path, pattern in routes:
        if method == exchange.method and pattern.match(exchange.path):
            return f"{method} {path}"
    return None


def objection_to(api, exchange):
    """What is wrong with a reply, or `None`."""
    request = MockRequest(ORIGIN, exchange.method.lower(), exchange.path)
    response = MockResponse(
        exchange.body,
        status_code=exchange.status,
        headers=exchange.headers,
        content_type=exchange.content_type or "application/json",
    )
    try:
        api.validate_response(request, response)
    except OpenAPIError as error:
        details = getattr(error.__cause__, "schema_errors", None) or [error.__cause__ or error]
        return "; ".join(str(detail).splitlines()[0] for detail in details)
    return None


def report(known, validated, beside, objections):
    print(f"contract: {sum(validated.values())} replies on {len(validated)} of {known} routes, {len(objections)} objections")
    if beside:
        print(f"contract: {sum(beside.values())} replies on routes it does not tell of: {', '.join(sorted(beside))}")
    for objection in objections[:20]:
        print(f"  {objection}")

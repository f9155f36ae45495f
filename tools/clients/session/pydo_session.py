"""What DigitalOcean's own Python client does."""

from azure.core.pipeline.policies import SansIOHTTPPolicy
from pydo import Client

from .keys import public_key
from .simulator import until

SHAPE = {"region": "fra1", "size": "s-1vcpu-1gb", "image": "debian-12-x64"}


class BearerOverHTTP(SansIOHTTPPolicy):
    """Sends the token, which the client's own policy refuses to do without TLS."""

    def on_request(self, request):
        request.http_request.headers["Authorization"] = "Bearer dop_v1_simulated_pydo"


def run(url, simulator):
    client = Client("unused", endpoint=url, authentication_policy=BearerOverHTTP(), retry_total=0)
    look_around(client)
    manage_keys(client)
    droplet = create(client)
    act(client, droplet)
    tag(client, droplet)
    back_up(client, droplet, simulator)
    use_images(client, droplet)
    destroy(client, droplet, simulator)
    page_through_many(client)


def look_around(client):
    assert client.account.get()["account"]["status"] == "active"
    assert client.regions.list(per_page=200)["regions"]
    assert client.sizes.list(per_page=200)["sizes"]
    assert client.images.list(type="distribution")["images"]
    assert client.images.get("debian-12-x64")["image"]["slug"] == "debian-12-x64"


def manage_keys(client):
    key = client.ssh_keys.create({"name": "pydo", "public_key": public_key("pydo")})["ssh_key"]
    assert client.ssh_keys.get(key["fingerprint"])["ssh_key"]["id"] == key["id"]
    assert client.ssh_keys.update(key["id"], {"name": "renamed"})["ssh_key"]["name"] == "renamed"
    assert len(client.ssh_keys.list()["ssh_keys"]) == 3
    client.ssh_keys.delete(key["id"])
    assert len(client.ssh_keys.list()["ssh_keys"]) == 2


def create(client):
    key = client.ssh_keys.list()["ssh_keys"][0]
    order = SHAPE | {"name": "agent-1.1.home", "tags": ["agent", "blue"], "ssh_keys": [key["id"]], "monitoring": True}
    created = client.droplets.create(order)
    droplet = created["droplet"]["id"]
    action = created["links"]["actions"][0]["id"]
    until(lambda: client.droplets.get(droplet)["droplet"]["status"] == "active", "active")
    until(lambda: client.actions.get(action)["action"]["status"] == "completed", "created")
    networks = until(lambda: client.droplets.get(droplet)["droplet"]["networks"]["v4"], "addresses")
    assert {network["type"] for network in networks} == {"public", "private"}
    assert client.droplets.list(name="agent-1.1.home")["meta"]["total"] == 1
    return droplet


def act(client, droplet, *orders):
    """Does each thing in turn, and waits for its end."""
    for order in orders or (
        {"type": "power_cycle"}, {"type": "reboot"}, {"type": "rename", "name": "agent-1.2.home"},
        {"type": "enable_ipv6"}, {"type": "enable_backups"}, {"type": "password_reset"}, {"type": "shutdown"},
    ):
        action = client.droplet_actions.post(droplet, order)["action"]["id"]
        until(lambda: client.droplet_actions.get(droplet, action)["action"]["status"] == "completed", order["type"])
    if orders:
        return
    until(lambda: client.droplets.get(droplet)["droplet"]["status"] == "off", "off")
    act(client, droplet, {"type": "resize", "size": "s-1vcpu-2gb", "disk": True}, {"type": "power_on"})
    act(client, droplet, {"type": "rebuild", "image": "ubuntu-24-04-x64"}, {"type": "snapshot", "name": "golden"})
    assert client.droplet_actions.list(droplet)["meta"]["total"] >= 11
    assert client.actions.list(per_page=5)["actions"]


def tag(client, droplet):
    resources = {"resources": [{"resource_id": str(droplet), "resource_type": "droplet"}]}
    assert client.tags.create({"name": "Pool"})["tag"]["name"] == "Pool"
    client.tags.assign_resources("Pool", resources)
    assert client.tags.get("Pool")["tag"]["resources"]["droplets"]["count"] == 1
    assert client.droplets.list(tag_name="Pool")["meta"]["total"] == 1
    started = client.droplet_actions.post_by_tag({"type": "power_cycle"}, tag_name="Pool")["actions"]
    until(lambda: client.actions.get(started[0]["id"])["action"]["status"] == "completed", "cycled")
    client.tags.unassign_resources("Pool", resources)
    assert client.tags.list()["tags"]
    client.tags.delete("Pool")


def back_up(client, droplet, simulator):
    simulator.jump(2 * 86_400)
    assert client.droplets.list_backups(droplet)["backups"]
    assert client.droplets.get_backup_policy(droplet)["policy"]["backup_enabled"]
    assert client.droplets.list_backup_policies()["policies"]
    assert len(client.droplets.list_supported_backup_policies()["supported_policies"]) == 2
    act(client, droplet, {"type": "change_backup_policy", "backup_policy": {"plan": "weekly", "weekday": "MON"}})
    backup = client.droplets.list_backups(droplet)["backups"][0]["id"]
    act(client, droplet, {"type": "restore", "image": backup}, {"type": "disable_backups"})
    assert client.droplets.list_kernels(droplet)["kernels"]
    assert client.droplets.list_firewalls(droplet)["firewalls"] == []
    assert client.droplets.list_neighbors(droplet)["droplets"] == []


def use_images(client, droplet):
    snapshot = client.droplets.list_snapshots(droplet)["snapshots"][0]["id"]
    assert client.images.update(snapshot, {"name": "gold"})["image"]["name"] == "gold"
    transfer = client.image_actions.post(snapshot, {"type": "transfer", "region": "nyc1"})["action"]["id"]
    until(lambda: client.image_actions.get(snapshot, transfer)["action"]["status"] == "completed", "transferred")
    assert client.image_actions.list(snapshot)["actions"]
    assert client.snapshots.list(resource_type="droplet")["snapshots"]
    custom = client.images.create_custom(
        {"name": "mine", "url": "https://example.invalid/disk.qcow2", "region": "fra1", "distribution": "Debian"}
    )["image"]["id"]
    until(lambda: client.images.get(custom)["image"]["status"] == "available", "imported")
    client.images.delete(custom)


def destroy(client, droplet, simulator):
    resources = client.droplets.list_associated_resources(droplet)
    chosen = {"snapshots": [snapshot["id"] for snapshot in resources["snapshots"]]}
    client.droplets.destroy_with_associated_resources_selective(droplet, chosen)
    status = client.droplets.get_destroy_associated_resources_status
    until(lambda: status(droplet).get("completed_at"), "destroyed")
    other = client.droplets.create(SHAPE | {"name": "agent-2.1.home"})["droplet"]["id"]
    until(lambda: client.droplets.get(other)["droplet"]["status"] == "active", "active")
    simulator.control("PUT", "faults", {"rules": [{"fault": {"action_errored": {}}, "count": 1}]})
    client.droplets.destroy_with_associated_resources_dangerous(other, x_dangerous=True)
    until(lambda: status(other)["failures"] == 1, "failed")
    client.droplets.destroy_retry_with_associated_resources(other)
    until(lambda: status(other)["failures"] == 0 and status(other).get("completed_at"), "destroyed")


def page_through_many(client):
    for batch in range(25):
        names = [f"agent-{batch}-{number}.1.home" for number in range(10)]
        assert len(client.droplets.create(SHAPE | {"names": names, "tags": ["many"]})["droplets"]) == 10
    until(lambda: client.droplets.list(tag_name="many", per_page=1)["meta"]["total"] == 250, "all tagged")
    found, page = [], 1
    while True:
        reply = client.droplets.list(per_page=60, page=page)
        found += [droplet["id"] for droplet in reply["droplets"]]
        if "next" not in reply["links"].get("pages", {}):
            break
        page += 1
    assert len(found) == len(set(found)) == reply["meta"]["total"] == 250
    client.droplets.destroy(found[0])
    client.droplets.destroy_by_tag(tag_name="many")
    until(lambda: client.droplets.list()["meta"]["total"] == 0, "all gone")

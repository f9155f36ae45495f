"""What the oldest Python client does, which follows the links it is given."""

import os

from .keys import public_key
from .simulator import until


def run(url, simulator):
    # Read when the module is loaded, and not handed on when given as an argument.
    os.environ["DIGITALOCEAN_END_POINT"] = f"{url}/v2/"
    os.environ["DIGITALOCEAN_ACCESS_TOKEN"] = "dop_v1_simulated_python"
    import digitalocean

    manager = digitalocean.Manager()
    look_around(manager)
    key = digitalocean.SSHKey(name="python", public_key=public_key("python"))
    key.create()
    droplet = create(digitalocean, manager, key)
    act(droplet)
    tag(digitalocean, manager, droplet)
    snapshot(manager, droplet)
    key.destroy()
    droplet.destroy()
    page_through_many(digitalocean, manager)


def look_around(manager):
    assert manager.get_account().status == "active"
    assert manager.get_all_regions() and manager.get_all_sizes() and manager.get_distro_images()
    assert manager.get_global_images() and not manager.get_my_images()
    assert len(manager.get_all_sshkeys()) == 2


def order(digitalocean, name, **more):
    shape = {"region": "fra1", "size_slug": "s-1vcpu-1gb", "image": "debian-12-x64"}
    return digitalocean.Droplet(name=name, **shape, **more)


def create(digitalocean, manager, key):
    droplet = order(digitalocean, "agent-1.1.home", ssh_keys=[key], tags=["agent"], ipv6=True, backups=False)
    droplet.create()
    wait(droplet.get_actions()[0])
    until(lambda: droplet.load().ip_address and droplet.status == "active", "active")
    assert droplet.private_ip_address and droplet.ip_v6_address
    assert [found.id for found in manager.get_all_droplets(tag_name="agent")] == [droplet.id]
    return manager.get_droplet(droplet.id)


def wait(action):
    until(lambda: action.load() or action.status == "completed", action.type)


def act(droplet):
    wait(droplet.power_cycle(return_dict=False))
    wait(droplet.rename("agent-1.2.home", return_dict=False))
    wait(droplet.power_off(return_dict=False))
    until(lambda: droplet.load().status == "off", "off")
    wait(droplet.resize("s-1vcpu-2gb", return_dict=False))
    wait(droplet.power_on(return_dict=False))
    wait(droplet.enable_backups(return_dict=False))
    wait(droplet.disable_backups(return_dict=False))
    assert droplet.load().name == "agent-1.2.home" and droplet.memory == 2048
    assert droplet.get_kernel_available()


def tag(digitalocean, manager, droplet):
    pool = digitalocean.Tag(name="pool")
    pool.create()
    pool.add_droplets([str(droplet.id)])
    assert {found.name for found in manager.get_all_tags()} == {"agent", "pool"}
    assert "pool" in droplet.load().tags
    pool.remove_droplets([str(droplet.id)])
    pool.delete()


def snapshot(manager, droplet):
    wait(droplet.take_snapshot("golden", return_dict=False))
    image = droplet.load().get_snapshots()[0]
    image.rename("gold")
    assert manager.get_image(image.id).name == "gold"
    assert [found.name for found in manager.get_droplet_snapshots()] == ["gold"]
    image.transfer("nyc1")
    until(lambda: "nyc1" in manager.get_image(image.id).regions, "transferred")
    image.destroy()
    assert not manager.get_my_images()


def page_through_many(digitalocean, manager):
    for batch in range(25):
        digitalocean.Droplet.create_multiple(
            names=[f"agent-{batch}-{number}.1.home" for number in range(10)],
            size="s-1vcpu-1gb",
            image="debian-12-x64",
            region="fra1",
            token=os.environ["DIGITALOCEAN_ACCESS_TOKEN"],
        )
    # While droplets still appear, pages shift, and some are read twice.
    droplets = until(lambda: each_once(manager.get_all_droplets(), 250), "250 droplets")
    for droplet in droplets[:3]:
        droplet.destroy()
    until(lambda: len(manager.get_all_droplets()) == 247, "three gone")


def each_once(droplets, count):
    """The droplets, if they are so many and none twice."""
    return droplets if len(droplets) == len({droplet.id for droplet in droplets}) == count else None

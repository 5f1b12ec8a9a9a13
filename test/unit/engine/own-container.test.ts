import { expect, test } from "vitest";
import { ownContainerId } from "../../../src/engine/own-container.ts";

const ID = "0123456789abcdef".repeat(4);

test.each([
  [
    "of Docker",
    `712 700 8:1 /var/lib/docker/containers/${ID}/resolv.conf /etc/resolv.conf rw,relatime - ext4 /dev/sda1 rw`,
  ],
  ["with another data root", `712 700 8:1 /mnt/docker/containers/${ID}/hostname /etc/hostname rw - ext4 /dev/sda1 rw`],
])("the id of the container that a process runs in: %s", (_, mountinfo) => {
  expect(ownContainerId(`22 27 0:21 / /proc rw,relatime - proc proc rw\n${mountinfo}\n`)).toBe(ID);
});

test.each([
  ["the engine's machine", "22 27 0:21 / /proc rw,relatime - proc proc rw\n"],
  [
    "its machine, with the mounts of containers",
    `90 27 0:52 / /var/lib/docker/containers/${ID}/mounts/shm rw - tmpfs shm rw\n`,
  ],
  ["another's volume", `90 27 8:1 /var/lib/docker/volumes/${ID}/_data /data rw - ext4 /dev/sda1 rw\n`],
])("no id on %s", (_, mountinfo) => {
  expect(ownContainerId(mountinfo)).toBeNull();
});

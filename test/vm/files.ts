import { createHash } from "node:crypto";
import { cp, mkdir, readdir, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { which } from "@actions/io";
import { runCommand } from "../../src/reference/run.ts";
import { aptInstall } from "../../src/runner/apt.ts";
import { englishLog } from "../support/collected-progress.ts";
import { buildServiceImages, removeServiceImages, SERVICE_IMAGE } from "../support/service-image.ts";

/*
 * The files of the machine, all from Debian's unstable suite: it has Docker 28, containerd 2 and a kernel with cgroup v2
 * as GitHub's hosted runners have, and a qemu whose emulation of the CPU runs V8 (that of Debian 12 crashes it). They are
 * built once, in some ten minutes and 7 GB.
 */

const APT = ['Acquire::Check-Valid-Until "false"', 'APT::Install-Recommends "false"'];
const QEMU = ["qemu-system-x86", "seabios"];
const SYSTEM = ["systemd-sysv", "dbus", "udev", "kmod", "linux-image-cloud-amd64", "libpam-systemd", "openssh-server"];
const ENGINE = ["docker.io", "docker-cli", "containerd", "runc", "apparmor", "iptables", "iproute2", "stress-ng"];
/** The engines that are tried besides: Podman, and Docker without root. */
const OTHERS = ["podman", "crun", "netavark", "passt", "rootlesskit", "slirp4netns", "uidmap", "dbus-user-session"];
const PACKAGES = [...SYSTEM, ...ENGINE, ...OTHERS, "ca-certificates", "procps", "sudo"];

/** The users: as on a hosted runner, and one who may only use the engine. */
export const USERS = ["runner", "plain"] as const;

/** Runs in the new root: network, engine, users and their keys, and nothing that works by itself later. */
const SET_UP = String.raw`
set -e
cd "$1"
printf '[Match]\nName=en*\n[Network]\nDHCP=yes\n' > etc/systemd/network/10-ethernet.network
mkdir -p etc/docker && echo '{"exec-opts": ["native.cgroupdriver=systemd"]}' > etc/docker/daemon.json
echo '/dev/vda1 / ext4 rw,noatime 0 1' > etc/fstab
echo drill-vm > etc/hostname && echo '127.0.0.1 localhost drill-vm' > etc/hosts && : > etc/machine-id
# Compiling them takes minutes of each boot; the engine makes the profile of containers itself.
find etc/apparmor.d -maxdepth 1 -type f -delete
# Up to date: otherwise the first boot makes caches of everything in /usr again.
touch etc/.updated var/.updated
echo 'PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"' > etc/environment
for user in ${USERS.join(" ")}; do chroot . useradd --create-home --shell /bin/bash --groups docker "$user"; done
echo 'runner ALL=(ALL) NOPASSWD:ALL' > etc/sudoers.d/runner && chmod 440 etc/sudoers.d/runner
for home in root ${USERS.map((user) => `home/${user}`).join(" ")}; do
  mkdir -p "$home/.ssh"
  cp "$KEY.pub" "$home/.ssh/authorized_keys"
  chmod 700 "$home/.ssh"
  chown -R --reference="$home" "$home/.ssh"
done
chroot . systemctl --quiet enable docker containerd ssh systemd-networkd
chroot . systemctl --quiet disable podman.socket podman.service podman-auto-update.timer
chroot . systemctl --quiet mask systemd-networkd-wait-online.service systemd-firstboot.service apt-daily.timer \
  apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer fstrim.timer systemd-tmpfiles-clean.timer serial-getty@ttyS0.service`;

/** What the machine is made of. */
export interface MachineFiles {
  /** A root with qemu, whose programs run with its own loader. */
  readonly qemu: string;
  /** A disk with one partition, as on hosted runners: a write limit belongs to the disk, not to the partition. */
  readonly disk: string;
  readonly kernel: string;
  readonly initrd: string;
  /** The private key of root and of both users. */
  readonly key: string;
}

/** Builds the files that the cache does not have. Needs root and Debian's packages. */
export async function ensureMachineFiles(): Promise<MachineFiles> {
  const recipe = createHash("sha256")
    .update(JSON.stringify([APT, QEMU, PACKAGES, SET_UP]))
    .digest("hex")
    .slice(0, 12);
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const directory = join(cache, "qwen-fault-drill", `vm-${recipe}`);
  const path = (name: string) => join(directory, name);
  await mkdir(directory, { recursive: true });
  const missing = new Set(["qemu", "disk"]).difference(new Set(await readdir(directory)));
  if (missing.size > 0) {
    console.log(`Building ${[...missing].join(" and ")} of the machine in ${directory}`);
    const tools = await Promise.all(["mmdebstrap", "sfdisk"].map((program) => which(program)));
    if (tools.includes("")) await aptInstall(["mmdebstrap", "debian-archive-keyring", "fdisk"], englishLog);
  }
  if (missing.has("qemu")) {
    await bootstrap(QEMU, path("qemu.part"), []);
    await rename(path("qemu.part"), path("qemu"));
  }
  if (missing.has("disk")) await buildDisk(path);
  return { qemu: path("qemu"), disk: path("disk"), kernel: path("kernel"), initrd: path("initrd"), key: path("key") };
}

async function bootstrap(packages: readonly string[], root: string, more: readonly string[]): Promise<void> {
  await rm(root, { recursive: true, force: true });
  const options = [
    "--quiet",
    "--variant=minbase",
    "--mode=root",
    `--include=${packages.join(",")}`,
    "--format=directory",
  ];
  const apt = APT.map((option) => `--aptopt=${option}`);
  await runCommand("mmdebstrap", "mmdebstrap", [...options, ...apt, ...more, "sid", root]);
}

const FIRST_SECTOR = 2_048;
const DISK_GB = 12;

async function buildDisk(path: (name: string) => string): Promise<void> {
  const [root, disk, key] = [path("root.part"), path("disk.part"), path("key")];
  for (const file of [disk, key, `${key}.pub`]) await rm(file, { force: true });
  await runCommand("ssh-keygen", "ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]);
  await bootstrap(PACKAGES, root, [`--customize-hook=KEY='${key}'; ${SET_UP}`]);
  for (const file of await readdir(join(root, "boot"))) {
    if (file.startsWith("vmlinuz-")) await cp(join(root, "boot", file), path("kernel"));
    if (file.startsWith("initrd.img-")) await cp(join(root, "boot", file), path("initrd"));
  }
  const script = `truncate --size ${DISK_GB}G '${disk}' && printf 'label: gpt\\nstart=${FIRST_SECTOR}, type=linux\\n' | sfdisk --quiet '${disk}'`;
  await runCommand("sfdisk", "sh", ["-c", script]);
  // The second copy of the partition table is at the disk's end.
  const kibibytes = DISK_GB * 1024 ** 2 - FIRST_SECTOR;
  const at = ["-E", `offset=${512 * FIRST_SECTOR}`];
  await runCommand("mke2fs", "mke2fs", ["-q", "-F", "-t", "ext4", "-d", root, ...at, disk, `${kibibytes}k`]);
  await rm(root, { recursive: true });
  await rename(disk, path("disk"));
}

const REPOSITORY = join(import.meta.dirname, "../..");
/** What runs inside: the bundle, its runner, and the Node that runs both. */
const CARGO = [
  "package.json",
  "action.yml",
  "dist",
  "test/vm/inside",
  "test/support/runner",
  "node_modules/node/bin/node",
] as const;

/** Where the machine has it, and what runs there. */
export const INSIDE = "/opt/drill";
export const MAIN = `${INSIDE}/node_modules/node/bin/node ${INSIDE}/test/vm/inside/main.ts`;

/** Packs the product and the scripted service, as a disk that the machine reads as a tar. */
export async function packCargo(tar: string): Promise<void> {
  const image = `${tar}.image`;
  try {
    await buildServiceImages();
    await runCommand("docker save", "docker", ["save", "--output", image, SERVICE_IMAGE]);
    const parts = ["--transform", `s,${image.slice(1)},image.tar,`, image, "-C", REPOSITORY, ...CARGO];
    await runCommand("tar", "tar", ["--create", "--file", tar, "--dereference", ...parts]);
  } finally {
    await rm(image, { force: true });
    await removeServiceImages();
  }
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { MachineFiles } from "./files.ts";

/** Emulated on a busy machine, a boot takes minutes. */
const BOOT_LIMIT_MS = 30 * 60_000;
const ENDS_WITHIN_MS = 10_000;

/** The result of a command in the machine. */
export interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
}

/** A machine that runs until it is disposed of. What it writes to its disk goes with it. */
export class Machine implements AsyncDisposable {
  readonly #qemu: ChildProcess;
  readonly #port: number;
  readonly #key: string;

  private constructor(qemu: ChildProcess, port: number, key: string) {
    this.#qemu = qemu;
    this.#port = port;
    this.#key = key;
  }

  /**
   * Boots a machine and waits until root can log in.
   * @param cargo a tar that the machine sees as its second disk
   */
  static async boot(files: MachineFiles, cargo: string): Promise<Machine> {
    const port = await freePort();
    const [program = "", ...args] = withLoader(files.qemu, "qemu-system-x86_64", machineArgs(files, cargo, port));
    // With this process killed, the machine ends as well.
    const qemu = spawn("setpriv", ["--pdeathsig", "KILL", program, ...args], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, QEMU_MODULE_DIR: join(files.qemu, "usr/lib/x86_64-linux-gnu/qemu") },
    });
    const machine = new Machine(qemu, port, files.key);
    const printed: string[] = [];
    createInterface({ input: qemu.stdout }).on("line", (line) => void printed.push(line));
    try {
      await machine.#untilUp();
    } catch (error) {
      console.error(printed.slice(-30).join("\n"));
      await machine[Symbol.asyncDispose]();
      throw error;
    }
    return machine;
  }

  /**
   * Runs a shell command as a user who logs in.
   * @param onLine receives what it writes to standard error
   */
  async run(user: string, command: string, onLine: (line: string) => void = () => {}): Promise<Ran> {
    const options = ["StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR", "BatchMode=yes"];
    const patience = ["ConnectTimeout=30", "ServerAliveInterval=60", "ServerAliveCountMax=10"];
    const flags = [...options, ...patience].flatMap((option) => ["-o", option]);
    const target = ["-i", this.#key, "-p", String(this.#port), `${user}@127.0.0.1`];
    const ssh = spawn("ssh", [...flags, ...target, command], { stdio: ["ignore", "pipe", "pipe"] });
    createInterface({ input: ssh.stderr }).on("line", onLine);
    let stdout = "";
    ssh.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    const [exitCode] = (await once(ssh, "close")) as [number | null];
    return { exitCode, stdout };
  }

  /**
   * The same as root, for a command that must succeed.
   * @throws Error with its output
   */
  async root(command: string): Promise<string> {
    const lines: string[] = [];
    const { exitCode, stdout } = await this.run("root", command, (line) => void lines.push(line));
    if (exitCode !== 0)
      throw new Error(`in the machine, ${command} ended with ${exitCode}: ${lines.slice(-8).join("\n")}`);
    return stdout;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#ended) return;
    const exit = once(this.#qemu, "exit");
    this.#qemu.kill("SIGTERM");
    await Promise.race([exit, sleep(ENDS_WITHIN_MS, undefined, { ref: false })]);
    this.#qemu.kill("SIGKILL");
  }

  get #ended(): boolean {
    return this.#qemu.exitCode !== null || this.#qemu.signalCode !== null;
  }

  async #untilUp(): Promise<void> {
    for (const deadline = performance.now() + BOOT_LIMIT_MS; ; await sleep(5_000)) {
      if (this.#ended) throw new Error("qemu ended while the machine booted");
      if ((await this.run("root", "true")).exitCode === 0) return;
      if (performance.now() > deadline) throw new Error("the machine did not boot in time");
    }
  }
}

/** The command line of a program of another root, with the loader and libraries of that root. */
function withLoader(root: string, program: string, args: readonly string[]): string[] {
  const libraries = join(root, "usr/lib/x86_64-linux-gnu");
  const loader = join(root, "lib64/ld-linux-x86-64.so.2");
  return [loader, "--library-path", libraries, join(root, "usr/bin", program), ...args];
}

function machineArgs({ qemu, disk, kernel, initrd }: MachineFiles, cargo: string, port: number): string[] {
  // Emulated: a kernel of Debian does not start under KVM where the host is a virtual machine of some kinds itself.
  const cpu = ["-accel", "tcg,thread=multi", "-cpu", "max,-pku,-la57", "-smp", "2", "-m", "6144"];
  const firmware = ["share/qemu", "share/seabios"].flatMap((path) => ["-L", join(qemu, "usr", path)]);
  const options =
    "console=ttyS0 root=/dev/vda1 rw mitigations=off audit=0 panic=1 tsc=reliable nokaslr systemd.default_timeout_start_sec=1800 systemd.default_device_timeout_sec=1800";
  const network = `user,id=net,restrict=on,hostfwd=tcp:127.0.0.1:${port}-:22`;
  return [
    ...["-machine", "q35,usb=off,vmport=off", ...firmware, ...cpu, "-nographic", "-no-reboot"],
    ...["-kernel", kernel, "-initrd", initrd, "-append", options],
    ...["-drive", `file=${disk},if=virtio,format=raw,cache=unsafe,snapshot=on`],
    ...["-drive", `file=${cargo},if=virtio,format=raw,readonly=on`],
    ...["-netdev", network, "-device", "virtio-net-pci,netdev=net,romfile=", "-device", "virtio-rng-pci"],
  ];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

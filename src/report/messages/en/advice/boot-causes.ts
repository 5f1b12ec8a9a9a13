import type { MessageArgs } from "../../../../model/message.ts";
import type { Sayings } from "../../language.ts";
import { code } from "../../parts.ts";

type Args = MessageArgs["boot.cause"];
type Saying = (name: string | null) => string;

/** What a cause means, and what to do about it. */
const BOOT_CAUSES: Readonly<Record<Args["cause"], { readonly means: Saying; readonly todo: Saying }>> = {
  "no-gpu": {
    means: () => "It needs an NVIDIA GPU or its driver, and a drill's container has none.",
    todo: () =>
      "Drill an image for the CPU (a CPU build of torch, vLLM or llama.cpp), or make the service choose the CPU when there is no GPU.",
  },
  "out-of-memory": {
    means: () => "It ran out of memory.",
    todo: () => "Raise `memory`, or use a smaller or more quantized model, a shorter context, or fewer workers.",
  },
  architecture: {
    means: () => "Its program is for another processor, or it is a script without `#!` in its first line.",
    todo: () =>
      "Build the image for the runner's architecture (`platforms:`), or use a runner of the image's; begin a script with `#!`.",
  },
  "no-command": {
    means: () => "The image does not say which program to start.",
    todo: () => "Add `CMD` or `ENTRYPOINT` to the image, or set `command`.",
  },
  "bad-interpreter": {
    means: (name) =>
      `The interpreter of ${orThe(name, "the script")}, or the loader of a program, is not in the image; lines that end with CRLF look the same.`,
    todo: () =>
      "Install the interpreter that the first line names, save the script with LF line ends, or build the program for the image's C library (musl or glibc).",
  },
  "not-executable": {
    means: (name) => `${orThe(name, "The program")} can't be executed.`,
    todo: (name) =>
      `Run \`chmod +x\` on it in the Dockerfile (\`COPY --chmod=755\`)${name === null ? "" : ", or start it with its interpreter"}, and check that its user may read it.`,
  },
  "missing-command": {
    means: (name) => `${orThe(name, "The program to start")} is not in the image, or not on its \`PATH\`.`,
    todo: () => "Check `ENTRYPOINT` and `CMD` of the image and the input `command`, and that the program is installed.",
  },
  "old-c-library": {
    means: (name) => `A program needs a newer C or C++ library than the image has (${orThe(name, "its version")}).`,
    todo: () => "Use a newer base image, or build the program on the image's own base.",
  },
  "missing-library": {
    means: (name) => `${orThe(name, "A shared library")} is not in the image.`,
    todo: () => "Install the package that has it in the image, or copy it together with the program.",
  },
  "missing-module": {
    means: (name) => `${orThe(name, "A module")} can't be imported: it is not in the image, or it has another version.`,
    todo: () =>
      "Add it to the requirements of the image and build it again; for a module of your own, check `WORKDIR` and the start command.",
  },
  "model-gated": {
    means: () => "The model's repository wants a token.",
    todo: () =>
      "Put the model into the image, or set `env: HF_TOKEN=…` from a secret, of an account that accepted the model's license.",
  },
  "no-network": {
    means: (name) => `It could not reach ${orThe(name, "a host")} over the network.`,
    todo: () =>
      "Put the model and everything else that it downloads into the image (for Hugging Face also `env: HF_HUB_OFFLINE=1`), or check the runner's network and proxy.",
  },
  "model-missing": {
    means: (name) => `The model${inCode(name)} was not found or can't be loaded.`,
    todo: () => "Check that the image contains the model, the path in `command` or `env`, and that the file is whole.",
  },
  "disk-full": {
    means: () => "The disk of the engine is full.",
    todo: () => "Free space before the drill (`docker system prune`), or use a smaller image or a larger runner.",
  },
  "read-only": {
    means: (name) => `It writes ${name === null ? "to a read-only file system" : `${code(name)}, which is read-only`}.`,
    todo: () => "Remove `read-only`, or make it write to `/tmp` (such as `env: HF_HOME=/tmp`).",
  },
  "port-used": {
    means: (name) =>
      `Port ${name ?? "that it listens on"} is already used inside its container: it starts two servers.`,
    todo: () => "Give each server its own port, or check why a start script starts the same one twice.",
  },
  "low-port": {
    means: (name) => `Its user may not listen on port ${name ?? "below 1024"}.`,
    todo: () => "Listen on a port from 1024 on, and set `container-port` to it.",
  },
  "permission-denied": {
    means: (name) => `Its user may not read or write ${orThe(name, "a file")}.`,
    todo: () =>
      "Give the file to the image's `USER` (`COPY --chown`), or write to a directory that it owns, such as `/tmp`.",
  },
  threads: {
    means: () => "It could not start another thread or process.",
    todo: () =>
      "Set fewer threads (such as `env: OMP_NUM_THREADS=1`) or workers, or raise the limit of processes on the engine.",
  },
  "missing-variable": {
    means: (name) => `The environment variable ${orThe(name, "that it needs")} is not set.`,
    todo: (name) => `Set it: \`env: ${name ?? "NAME"}=…\`.`,
  },
  "bad-arguments": {
    means: (name) => `The server does not accept its arguments${inCode(name)}.`,
    todo: () => "Compare `command` with the server's `--help`: it is added to the image's entry point.",
  },
  "missing-file": {
    means: (name) => `${orThe(name, "A file")} does not exist in the image.`,
    todo: () => "Copy it into the image, or correct the path in `command`, `env` or `WORKDIR`.",
  },
  "illegal-instruction": {
    means: () => "It uses an instruction that the runner's processor does not have.",
    todo: () => "Build it for older processors (such as llama.cpp with `GGML_NATIVE=OFF`), or use another runner.",
  },
  "bus-error": {
    means: () => "It ran out of shared memory, or of a file that it had mapped.",
    todo: () => "Use less of `/dev/shm`, which has 64 MB (fewer workers), and check that the model's file is whole.",
  },
  "segmentation-fault": {
    means: () => "It crashed in native code.",
    todo: () =>
      "Run it by hand in the same image: often a library is for another version of Python or of the C library.",
  },
  killed: {
    means: () => "It was killed, usually because memory ran out.",
    todo: () => "Raise `memory`, or look for what stops it in the image's start script.",
  },
  "ended-without-error": {
    means: () => "It ended without an error, so it does not serve.",
    todo: () => "Start the server in the foreground: `CMD` must not put it into the background, or end after it.",
  },
};

/** Why a container did not start, ended or does not listen. */
export const BOOT_CAUSE_MESSAGES = {
  "boot.cause": ({ cause, name }) => BOOT_CAUSES[cause].means(name),
  "advice.boot-cause": ({ cause, name }) => BOOT_CAUSES[cause].todo(name),
} satisfies Partial<Sayings>;

function orThe(name: string | null, words: string): string {
  return name === null ? words : code(name);
}

function inCode(name: string | null): string {
  return name === null ? "" : ` (${code(name)})`;
}

import { BOOT_CAUSES, type BootCause } from "../../../../../../src/app/boot/causes.ts";
import type { Examples } from "../examples.ts";

/** What each cause that names something may name. */
const NAMES: Partial<Record<BootCause, string>> = {
  "bad-interpreter": "/start.sh",
  "not-executable": "/start.sh",
  "missing-command": "uvicorn",
  "old-c-library": "GLIBC_2.38",
  "missing-library": "libgomp.so.1",
  "missing-module": "flask",
  "no-network": "huggingface.co",
  "model-missing": "/models/qwen.gguf",
  "read-only": "/app/cache",
  "port-used": "8000",
  "low-port": "80",
  "permission-denied": "/app/cache",
  "missing-variable": "MODEL_PATH",
  "bad-arguments": "--ctx",
  "missing-file": "/app/app.py",
};

const causes = (Object.keys(BOOT_CAUSES) as BootCause[]).flatMap((cause) => [
  { cause, name: null },
  ...(NAMES[cause] === undefined ? [] : [{ cause, name: NAMES[cause] }]),
]);

export const BOOT_CAUSE_EXAMPLES = {
  "boot.cause": causes,
  "advice.boot-cause": causes,
} satisfies Partial<Examples>;

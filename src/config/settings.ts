import type { Plan } from "../model/plan.ts";
import type { Setting } from "../model/text/setting.ts";
import { FLAG_NAMES, type InputName, rowOf } from "./table.ts";
import type { Reading } from "./values/read-values.ts";

/**
 * Every input of a command line with its value in the plan, and where the value comes from.
 * @param givenBy what else than its own flag gives an input, such as `--quick`
 */
export function settingsOf(
  { raw, given, file }: Reading,
  plan: Plan,
  givenBy: Readonly<Partial<Record<InputName, string>>>,
): Setting[] {
  return FLAG_NAMES.map((name) => {
    const { print, private: isPrivate = false } = rowOf(name);
    const at = name === "experiments" ? file?.experimentsAt : file?.inputs.get(name)?.at;
    const origin = given.has(name) ? (givenBy[name] ?? `--${name}`) : (at ?? null);
    const hidden = isPrivate && origin !== null && raw[name] !== "" ? "…" : raw[name];
    // A command with a model leaves out the request, because the preset contains both.
    const text = name === "request" ? plan.service.request : hidden;
    return { name, value: print?.(plan) ?? text, origin };
  });
}

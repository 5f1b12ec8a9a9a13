import { describe, expect, test } from "vitest";
import { sayOnce } from "../../../../src/gate/advice/said-once.ts";
import { type Message, message } from "../../../../src/model/message.ts";

interface Piece {
  readonly of: string;
  readonly lines: readonly Message[];
}

const alone = (steadyMs: number, limitMs: number) => message("advice.slow-alone", { steadyMs, limitMs });
const time = (suggestedMs: number) => message("advice.max-duration", { suggestedMs });
const moreTime = (suggestedMs: number) =>
  message("advice.more-time", { needed: 300, sent: 30, tookMs: 60_000, suggestedMs });
const near = (name: "availability" | "p95") => message("advice.near-limit", { name });
const effect = (name: string) => message("advice.have-effect", { name });
const exit = (exitCode: number) => message("advice.exited", { exitCode });
const log = message("advice.read-log", {});

function once(...all: readonly Message[][]) {
  const pieces = all.map((lines, index): Piece => ({ of: `${index}`, lines: lines as Piece["lines"] }));
  return sayOnce(pieces, (earlier, later, differ) => ({
    ...earlier,
    of: `${earlier.of}${differ ? "≠" : "="}${later.of}`,
  })).map(({ of, lines }) => [of, ...lines]);
}

describe("advice is said once", () => {
  test("with the first figures, and it is known whether others had the same", () => {
    expect(once([alone(900, 500)], [alone(900, 800)])).toEqual([["0≠1", alone(900, 500)]]);
    expect(once([alone(900, 500)], [alone(900, 500)])).toEqual([["0=1", alone(900, 500)]]);
  });

  test("with the longest of the suggested times, in whichever words", () => {
    expect(once([moreTime(60_000)], [time(90_000)], [moreTime(30_000)])).toEqual([["0≠1≠2", time(90_000)]]);
  });

  test("what goes on from a sentence that was said before stays with it", () => {
    expect(once([time(60_000), near("availability")], [time(60_000), near("p95")])).toEqual([
      ["0=1", time(60_000), near("availability"), near("p95")],
    ]);
  });

  test("unless there are too many: the rest stands alone", () => {
    const first = [exit(1), log, alone(900, 500)];
    expect(once(first, [exit(1), near("p95")])).toEqual([
      ["0", ...first],
      ["1", near("p95")],
    ]);
  });

  test("what was said further down is left out", () => {
    expect(once([exit(1), log], [alone(900, 500), log])).toEqual([
      ["0", exit(1), log],
      ["1", alone(900, 500)],
    ]);
  });

  test("but names and exit codes are no figures", () => {
    expect(once([effect("a")], [effect("b")], [exit(1)], [exit(139)])).toHaveLength(4);
  });

  test("of more than six causes the first", () => {
    const all = ["a", "b", "c", "d", "e", "f", "g"].map((name) => [effect(name)]);
    expect(once(...all, [effect("a")]).map(([of]) => of)).toEqual(["0=7", "1", "2", "3", "4", "5"]);
  });

  test("and nothing is nothing", () => {
    expect(once([], [log], [])).toEqual([["1", log]]);
  });
});

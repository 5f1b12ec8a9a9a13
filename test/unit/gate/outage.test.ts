import { describe, expect, test } from "vitest";
import { OutageWatch } from "../../../src/gate/outage.ts";

function watching(p0: number) {
  const watch = new OutageWatch(p0);
  let atMs = 0;
  const push = (failed: boolean, lastsMs: number, count = 1) => {
    for (let index = 0; index < count; index++) {
      watch.push({ failed, intendedAtMs: atMs, endedAtMs: atMs + lastsMs });
      atMs += lastsMs + (failed ? 1_000 : 0);
    }
    return watch.state;
  };
  return { watch, push };
}

describe("OutageWatch", () => {
  test("a dead service is found after two time-outs, although they are but two requests", () => {
    const { push } = watching(0.05);
    expect(push(true, 10_000)).toMatchObject({ gone: true, confirmed: null });
    expect(push(true, 10_000).confirmed).toEqual({ requests: 2, durationMs: 21_000 });
  });

  test("a service that hangs after 1,000 good requests is found, although 98 % of its requests were answered", () => {
    const { push } = watching(0.05);
    push(false, 85, 1_000);
    expect(push(true, 10_000, 3).confirmed).toBeNull();
    expect(push(true, 10_000).confirmed).toEqual({ requests: 4, durationMs: 43_000 });
  });

  test("stays confirmed after the service is back, but it is not gone any more", () => {
    const { push } = watching(0.05);
    push(true, 10_000, 2);
    expect(push(false, 85, 500)).toEqual({ ongoingMs: 0, gone: false, confirmed: { requests: 2, durationMs: 21_000 } });
  });

  test("one time-out is no outage, however long and however strict the limit", () => {
    expect(watching(0.001).push(true, 60_000).confirmed).toBeNull();
    expect(watching(0).push(true, 60_000).confirmed).toBeNull();
  });

  test("a burst of many failures is none", () => {
    const { push } = watching(0.05);
    push(false, 10, 100);
    expect(push(true, 1, 3)).toMatchObject({ gone: false, confirmed: null });
  });

  test("a time-out beside requests that are answered is no silence", () => {
    const watch = new OutageWatch(0.05);
    for (let index = 0; index < 300; index++) {
      const intendedAtMs = index * 100;
      watch.push({
        failed: index % 3 === 2,
        intendedAtMs: intendedAtMs - (index % 3 === 2 ? 10_000 : 0),
        endedAtMs: intendedAtMs,
      });
      expect(watch.state).toMatchObject({ gone: false, confirmed: null });
    }
  });

  test("a limit that allows much asks for a longer row", () => {
    const { push } = watching(0.5);
    expect(push(true, 10_000, 8).confirmed).toBeNull();
    expect(push(true, 10_000, 3).confirmed).not.toBeNull();
  });

  test("where every request may fail there is no outage", () => {
    expect(watching(1).push(true, 10_000, 30)).toMatchObject({ gone: false, confirmed: null });
  });
});

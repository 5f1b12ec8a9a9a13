import { type Block, only, type Section, text } from "../document/blocks.ts";
import { setting } from "../facts/setting.ts";
import type { Story } from "../story.ts";
import { noiseTable } from "./runner.ts";

/** What the figures were measured on, and how to measure them again. */
export function settingSection(story: Story): Section {
  const facts = setting(story).map(({ name, parts }) => ({
    label: name,
    parts: parts.map(({ text, verbatim }) => (verbatim ? { code: text } : text)),
  }));
  return {
    id: "setting",
    title: "Image and machine",
    priority: 4,
    fold: { handle: "Image, machine, how to run it yourself", open: false },
    blocks: [{ kind: "facts", facts }, only(noiseTable(story.record), "markdown"), ...commandBlocks(story)],
  };
}

/** Whoever drills in a terminal has the command already. */
function commandBlocks({ provenance: { localCommand, action } }: Story): Block[] {
  if (localCommand === null) return [];
  const clone =
    action === null
      ? ""
      : [", in a clone of ", { code: `${action.repository}@${action.ref}` }, " after ", { code: "npm ci" }];
  return [
    only(text(["Run the same drill in a terminal", clone, ":"]), "markdown", "html"),
    only({ kind: "code", label: "Command", language: "sh", lines: [localCommand] }, "markdown", "html"),
  ];
}

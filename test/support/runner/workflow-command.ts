/** A command that a process sent to the runner by printing it. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const REPLACEMENTS = { data: "\r%0D\n%0A", property: "\r%0D\n%0A:%3A,%2C", legacy: ";%3B\r%0D\n%0A]%5D" } as const;

/**
 * Parses a line like the runner: `::name key=value::data` after leading blanks, or `##[name key=value]data` anywhere. A
 * line with an unknown name is an ordinary one.
 * @see actions/runner, src/Runner.Common/ActionCommand.cs
 */
export function parseCommand(line: string, known: ReadonlySet<string>): WorkflowCommand | null {
  const current = /^\s*::((?:(?!::).)*)::(.*)$/s.exec(line);
  const command = current && build(current, known, ",", "property", "data");
  if (command) return command;
  const legacy = /##\[([^\]]*)\](.*)$/s.exec(line);
  return legacy && build(legacy, known, ";", "legacy", "legacy");
}

function build(
  [, head = "", data = ""]: RegExpExecArray,
  known: ReadonlySet<string>,
  separator: string,
  propertyKind: keyof typeof REPLACEMENTS,
  dataKind: keyof typeof REPLACEMENTS,
): WorkflowCommand | null {
  const [name = "", ...rest] = head.split(" ");
  if (!known.has(name.toLowerCase())) return null;
  const properties: Record<string, string> = {};
  for (const pair of rest.join(" ").trim().split(separator)) {
    const equals = pair.indexOf("=");
    if (equals > 0 && equals < pair.length - 1) {
      properties[pair.slice(0, equals).toLowerCase()] = decode(pair.slice(equals + 1), propertyKind);
    }
  }
  return { name: name.toLowerCase(), properties, data: decode(data, dataKind) };
}

function decode(text: string, kind: keyof typeof REPLACEMENTS): string {
  const pairs = REPLACEMENTS[kind].match(/[^%]%[0-9A-F]{2}/gs) ?? [];
  // The percent sign comes last. Otherwise `%250A` would become a line break.
  return [...pairs, "%%25"].reduce((result, pair) => result.replaceAll(pair.slice(1), pair.charAt(0)), text);
}

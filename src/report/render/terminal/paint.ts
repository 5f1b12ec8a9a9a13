export type Color = "bold" | "green" | "red" | "yellow" | "gray";

const CODES: Readonly<Record<Color, string>> = { bold: "1", green: "32", red: "31", yellow: "33", gray: "90" };

/** Colors a text, or leaves it as it is where no color is wanted. */
export type Paint = (text: string, color: Color) => string;

export function painter(wanted: boolean): Paint {
  return (text, color) => (wanted ? `\u001b[${CODES[color]}m${text}\u001b[0m` : text);
}

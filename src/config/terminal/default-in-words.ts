/** A meaning followed by the default, as in `Port the service listens on (default: 8080).` */
export function withDefault(
  meaning: string,
  { default: usual, defaultInWords }: { readonly default: string; readonly defaultInWords?: string },
): string {
  const words = usual || defaultInWords?.replace(/^\((.*)\)$/, "$1");
  // A required input has no default.
  return words && words !== "required" ? meaning.replace(/\.$/, ` (default: ${words}).`) : meaning;
}

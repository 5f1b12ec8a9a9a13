/** Formats a moment of the drill as minutes and seconds since it began, as in `5:31.2`. @param decimals of a second */
export function clockText(ms: number, decimals = 1): string {
  const unit = 10 ** decimals;
  const rounded = Math.round((ms / 1_000) * unit);
  const [minutes, seconds] = [Math.floor(rounded / (60 * unit)), (rounded % (60 * unit)) / unit];
  return `${minutes}:${seconds.toFixed(decimals).padStart(decimals === 0 ? 2 : 3 + decimals, "0")}`;
}

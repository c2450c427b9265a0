const units = ['byte', 'kB', 'MB', 'GB'] as const;

/** A number of bytes as people read it, in thousands: “812 byte”, “13,8 kB”, “1,2 MB”. */
export function formatBytes(bytes: number): string {
  let [value, step] = [bytes, 0];
  while (value >= 999.95 && step < units.length - 1) [value, step] = [value / 1000, step + 1];
  const number = step === 0 ? String(value) : value.toFixed(1).replace('.', ',');
  return `${number} ${units[step] ?? ''}`;
}

/** A whole number with its thousands set apart: “12.345”. */
export function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
}

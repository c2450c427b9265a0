/** A name as an id: lower-case ASCII words joined by hyphens, cut at a word before `longest` signs. */
export function slugOf(name: string, longest = 60): string {
  const words = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = words[0]?.slice(0, longest) ?? '';
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longest) break;
    slug += `-${word}`;
  }
  return slug.replace(/(?:-(?:va|cac|cua|thuoc|tai))+$/, '');
}

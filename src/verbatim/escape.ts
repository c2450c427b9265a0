/**
 * One paragraph of plain text, not empty, as MDX that reads back as exactly that text. Line breaks
 * stay line breaks. Ordinary sentences need no escapes; a sign that could mean something gets a `\`,
 * and what a `\` cannot keep (spaces at the ends of a line, `import` at its start) is written as a
 * character reference.
 *
 * Hint: inside a table cell `|` must be escaped as well.
 */
export function escapeText(text: string): string {
  return (
    text
      .replaceAll(/[\\`*{}[<~]|&(?=#|[a-z\d]+;)|_(?![\p{L}\p{M}\p{N}])|(?<![\p{L}\p{M}\p{N}])_/giu, String.raw`\$&`)
      .replaceAll(/^\n+|\n+$|\n{2,}|\r/g, (signs) => [...signs].map(reference).join(''))
      .split('\n')
      .map(escapeLine)
      .join('\n')
      // Inside a web address the parser knows no escapes: one that needs some is kept from being read as such.
      .replaceAll(/(?<=https?)(?=:\/\/[^ \t\n]*(?:\\|&#))|(?<=www)(?=\.[^ \t\n]*(?:\\|&#))/gi, '\\')
  );
}

const reference = (sign: string): string => `&#${String(sign.charCodeAt(0))};`;

function escapeLine(line: string): string {
  return line
    .replace(/^(?:[ \t\uFEFF]|(?:import|export)(?![\w$]))/, (start) => `${reference(start)}${start.slice(1)}`)
    .replace(/[ \t]$/, reference)
    .replace(/^(?=>|#{1,6}(?:[ \t]|$)|[-+](?:[ \t]|$)|\+{3}|[-:|=][-:|= \t]*$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:[ \t]|$))/, '$1\\');
}

import {
  framedFolders,
  headersOverTls,
  immutable,
  immutableFolders,
  mediaTypes,
  securityHeaders,
  sharedFolders,
  unframedHeaders,
} from './response-headers.ts';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Both add up the headers of all patterns that match,
 * and Cloudflare joins a header that is set twice by a comma: so no header is set by two patterns that
 * match one address. What is not below an immutable folder has no Cache-Control here: the default of both
 * hosts is to ask again each time. What may not be framed is listed folder by folder, for a header once set
 * cannot be taken back.
 *
 * @param folders names of the folders at the site's root
 */
export function headersFile(folders: readonly string[]): string {
  const rules: readonly (readonly [pattern: string, headers: Readonly<Record<string, string>>])[] = [
    ['/*', { ...securityHeaders, ...headersOverTls }],
    ...['/', '/404.html', ...folders.map((folder) => `/${folder}/*`)]
      .filter((pattern) => !framedFolders.some((folder) => pattern === `${folder}*`))
      .map((pattern) => [pattern, unframedHeaders] as const),
    ...immutableFolders.map((folder) => [`${folder}*`, { 'Cache-Control': immutable }] as const),
    ...sharedFolders.map((folder) => [`${folder}*`, { 'Access-Control-Allow-Origin': '*' }] as const),
    ...Object.entries(mediaTypes)
      .filter(([, type]) => type.includes('charset'))
      .map(([extension, type]) => [`/*.${extension}`, { 'Content-Type': type }] as const),
  ];
  const byPattern = Map.groupBy(rules, ([pattern]) => pattern);
  const blocks = [...byPattern].map(([pattern, list]) => {
    const lines = list.flatMap(([, headers]) =>
      Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`),
    );
    return `${pattern}\n${lines.join('')}`;
  });
  return `# Tệp do “npm run build” tạo: tiêu đề HTTP cho Netlify và Cloudflare Pages. Xin đừng sửa tay.\n\n${blocks.join('\n')}`;
}

import {
  framedFolders,
  headersOverTls,
  immutableFolders,
  mediaTypes,
  responseHeaders,
  serverFiles,
  sharedFolders,
  startOf,
  unknownType,
} from './response-headers.ts';

/**
 * `_nginx.conf`, to be included within a `server` block whose `root` is the served folder. Needs nothing
 * but what every packaged nginx has (`http_gzip_static_module`).
 */
export function nginxInclude(): string {
  const types = Object.entries(mediaTypes).map(([extension, type]) => `    "${type}" ${extension};`);
  const folders = [...new Set([...sharedFolders, ...framedFolders])];
  return [
    '# Tệp do “npm run build” tạo: đưa vào khối server của nginx bằng lệnh include. Xin đừng sửa tay.',
    'index index.html;',
    // A redirect that names host and port would lead past whatever stands in front.
    'absolute_redirect off;',
    // A browser reads a TLS record only when it has all of it: the head of a long page must not wait for 16 kB.
    'ssl_buffer_size 4k;',
    'gzip_static on;',
    'gzip_vary on;',
    // An entry kept open would go on serving the release before.
    'open_file_cache off;',
    'etag on;',
    'types {',
    ...types,
    '}',
    `default_type ${unknownType};`,
    // A folder without a page is no secret, only no page.
    'error_page 403 404 =404 /404.html;',
    // A header with an empty value is not sent.
    `set $cong_khai_tls "";\nif ($https) {\n    set $cong_khai_tls "${headersOverTls['Strict-Transport-Security']}";\n}`,
    location('/', '/'),
    ...folders.map((folder) => location(folder, folder)),
    ...serverFiles.map((file) => `location = ${file} {\n    return 404;\n}`),
    // The first regular expression that matches counts: what is hidden stays hidden everywhere.
    'location ~ /\\.(?!well-known/) {\n    return 404;\n}',
    ...immutableFolders.map((folder) => location(`~ ${startOf(folder)}`, folder)),
    '',
  ].join('\n');
}

/** A location with all its headers: nginx inherits none where one is added. */
function location(match: string, address: string): string {
  const lines = Object.entries(responseHeaders(address))
    .filter(([name]) => name !== 'Content-Type')
    .map(([name, value]) => `    add_header ${name} "${value}" always;`);
  lines.push('    add_header Strict-Transport-Security $cong_khai_tls always;');
  return `location ${match} {\n${lines.join('\n')}\n}`;
}

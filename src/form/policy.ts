import type { FormSettings } from './config.ts';

/** Where the form talks to, by where the repository is. */
const apis = {
  github: ['https://api.github.com'],
  gitlab: ['https://gitlab.com'],
  gitea: ['https://gitea.com'],
} as const;

/**
 * The Content-Security-Policy of the form alone. It may reach the repository's server and nothing else, so what is typed
 * goes nowhere else; the library sets styles of its own and keeps files in `blob:` addresses.
 */
export function formPolicy({ backend, apiRoot, signInAddress }: FormSettings): string {
  const servers = [
    ...(apiRoot === undefined ? apis[backend] : [new URL(apiRoot).origin]),
    ...(signInAddress === undefined ? [] : [new URL(signInAddress).origin]),
  ];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${servers.join(' ')}`,
    "font-src 'self' data:",
    `connect-src 'self' blob: data: ${servers.join(' ')}`,
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

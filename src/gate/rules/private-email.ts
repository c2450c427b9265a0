import type { PersonalFinding } from './personal-finding.ts';

const local = /[\p{L}\p{M}\p{N}._%+'-]{1,64}$/u;
const domain = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,24}(?![\p{L}\d])/iu;
/** Addresses of the State and the Party. */
const official = /(?:^|\.)(?:gov\.vn|dcs\.vn|chinhphu\.vn|quochoi\.vn)$/i;

/** E-mail addresses outside the State's own domains. An office on a private domain needs a waiver. */
export function privateEmails(text: string): readonly PersonalFinding[] {
  const findings: PersonalFinding[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const name = local.exec(text.slice(Math.max(0, at - 64), at))?.[0].replace(/^[.'-]+/, '') ?? '';
    const host = domain.exec(text.slice(at + 1, at + 256))?.[0] ?? '';
    if (name === '' || host === '' || official.test(host)) continue;
    // https://www.tiktok.com/user@host is an address of the web, not of a person.
    if (/:\/\/\S*\/$/.test(text.slice(Math.max(0, at - name.length - 120), at - name.length))) continue;
    findings.push({ rule: 'private-email', severity: 'error', offset: at - name.length, words: `${name}@${host}` });
  }
  return findings;
}

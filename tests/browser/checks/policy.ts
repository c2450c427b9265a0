import { createHash } from 'node:crypto';
import type { PageScripts } from '../../../src/layouts/csp.ts';

// Written out by hand: a page may run nothing, or this site's scripts, or these and the files they fetch.
const scriptsAllowed: Readonly<Record<PageScripts, string>> = {
  none: '',
  fonts: "font-src 'self'; ",
  own: "script-src 'self'; ",
  search: "script-src 'self'; connect-src 'self'; ",
};

/** What is wrong with the Content-Security-Policy in a page's HTML. */
export function policyProblems(html: string, scripts: PageScripts, isLent = false): readonly string[] {
  const problems: string[] = [];
  const policies = [...html.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"/g)];
  const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)];
  const digest = createHash('sha256')
    .update(styles[0]?.[1] ?? '')
    .digest('base64');
  const ownPolicy = `default-src 'none'; style-src 'sha256-${digest}'; img-src 'self' data:; ${scriptsAllowed[scripts]}base-uri 'none'; form-action 'self'`;
  // What is lent to other sites shows words and nothing else, and sends nothing.
  const lentPolicy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  const expected = isLent ? lentPolicy : ownPolicy;
  if (policies.length !== 1) problems.push(`${String(policies.length)} policies`);
  if (policies[0]?.[1] !== expected) problems.push(`policy: ${policies[0]?.[1] ?? 'none'}`);
  // A policy in a <meta> rules over what comes after it.
  const before = html.slice(0, policies[0]?.index ?? html.length);
  if (/<(?:script|style|link|img|base)\b/.test(before)) problems.push('something is loaded before the policy');
  if (styles.length !== 1) problems.push(`${String(styles.length)} style elements`);
  // Samples to copy are text.
  const markup = html.replaceAll(/<(code|pre|textarea)\b.*?<\/\1>/gs, '');
  if (/\sstyle="/.test(markup)) problems.push('a style attribute');
  if (/\son\w+="/.test(markup)) problems.push('an event attribute');
  // A block of data is no script: nothing in it runs, and no policy is asked about it.
  const code = html.replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
  if (/<script(?![^>]*\ssrc=)/.test(code)) problems.push('a script inside the page');
  if ((scripts === 'none' || scripts === 'fonts') && /<script\b/.test(code))
    problems.push('a script on a page without scripts');
  return problems;
}

import { dutiesOf, type Register } from '#domain/register.ts';
import { agencySummary, directiveSummary } from './summary.ts';

/** The summary of every directive, as static paths of a `[slug]/[id]` route. */
export function directivePaths(register: Register, siteName: string) {
  return register.directives.map((tracked) => ({
    params: { slug: tracked.notice.slug, id: tracked.directive.id },
    props: { summary: directiveSummary(register, tracked, siteName) },
  }));
}

/** The summary of every agency, as static paths of an `[id]` route. */
export function agencyPaths(register: Register, siteName: string) {
  return [...register.agencies.values()].map((agency) => ({
    params: { id: agency.id },
    props: { summary: agencySummary(register, agency, dutiesOf(register, agency.id), siteName) },
  }));
}

import type { CivilDate } from '#domain/civil-date.ts';
import type { PublishedNotice } from '#domain/register.ts';

/** A notice as a reference manager is told of it. */
export interface CitedSource {
  readonly notice: PublishedNotice;
  /** The issuing agency, as called on the notice's day. */
  readonly issuer: string;
  readonly site: string;
  /** Absolute address of the notice; none while the site has no address of its own. */
  readonly url: string | undefined;
  readonly asOf: CivilDate;
  /** SHA-256 of the notice's canonical text, hex. */
  readonly digest: string;
}

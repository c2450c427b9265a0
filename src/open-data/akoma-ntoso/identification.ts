import * as to from '#addresses';
import { documentTypeName } from '#domain/document-type.ts';
import { isKnown } from '#domain/notice.ts';
import { dayOfNotice, type PublishedNotice } from '#domain/register.ts';
import type { DataSource } from '../source.ts';
import { workIri } from './work.ts';
import { element } from './xml.ts';

/** Who has marked up the document: this site. */
export const editor = 'cong-khai';

/** The standard has no form for an unknown day: this one, named so, stands for it. */
const unknownDay = '0001-01-01';

/** A notice as a work, as its transcript and as this file (FRBR). */
export function identification({ register, absolute }: DataSource, notice: PublishedNotice): string {
  const work = workIri(notice, notice.slug, notice.issuer);
  const day = dayOf(notice);
  const date = element('FRBRdate', { date: day.date, name: day.name });
  const author = element('FRBRauthor', { href: `#cq-${notice.issuer}`, as: '#vai-ban-hanh' });
  const corrected = notice.corrects.map((correction) => correction.date).toSorted();
  const expressionDay = corrected.at(-1) ?? day.date;
  const expression = `${work}/vie@${corrected.at(-1) ?? (day.name === 'chua-ro' ? '' : day.date)}`;
  const core = (uri: string, isWork = false, ...dates: readonly string[]): string =>
    [
      element('FRBRthis', { value: `${uri}/!main` }),
      element('FRBRuri', { value: uri }),
      isWork ? element('FRBRalias', { name: 'dia-chi', value: absolute(to.notice(notice.slug)) }) : '',
      ...dates,
    ].join('');
  return element(
    'identification',
    { source: `#${editor}` },
    element(
      'FRBRWork',
      {},
      core(work, true, date, author),
      element('FRBRcountry', { value: 'vn' }),
      element('FRBRsubtype', { value: notice.type }),
      isKnown(notice.number) ? element('FRBRnumber', { value: notice.number }) : '',
      element('FRBRname', { value: documentTypeName(notice.type) }),
      // The signed document is; this is a transcript of it.
      element('FRBRauthoritative', { value: 'false' }),
    ),
    element(
      'FRBRExpression',
      {},
      core(
        expression,
        false,
        element('FRBRdate', { date: expressionDay, name: corrected.length > 0 ? 'dinh-chinh' : day.name }),
        author,
      ),
      element('FRBRlanguage', { language: 'vie' }),
    ),
    element(
      'FRBRManifestation',
      {},
      core(
        `${expression}.akn`,
        false,
        element('FRBRdate', { date: register.asOf, name: 'tinh-den' }),
        element('FRBRauthor', { href: `#${editor}`, as: '#vai-bien-tap' }),
      ),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}

/** The day a work is filed under, and what kind of day it is. */
export function dayOf(notice: PublishedNotice): { readonly date: string; readonly name: string } {
  if (isKnown(notice.issued)) return { date: notice.issued, name: 'ban-hanh' };
  const day = dayOfNotice(notice);
  return day === undefined ? { date: unknownDay, name: 'chua-ro' } : { date: day, name: 'hop' };
}

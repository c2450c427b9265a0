import { isKnown } from '#domain/notice.ts';
import type { Content } from '#gate/content.ts';
import type { DraftLibrary } from '../draft/make-draft.ts';

/** What the importer needs of the site's content: the bodies and groups it knows, and the documents. */
export function libraryOf({
  agencies,
  groups,
  notices,
  documents,
}: Pick<Content, 'agencies' | 'groups' | 'notices' | 'documents'>): DraftLibrary {
  return {
    agencies: agencies.map(({ id, data }) => ({ id, ...data })),
    groups: groups.map(({ id, data }) => ({ id, ...data })),
    works: [...notices, ...documents].flatMap(({ id, data: { number, issued } }) =>
      isKnown(number) ? [{ id, number, issued: isKnown(issued) ? issued : undefined }] : [],
    ),
  };
}

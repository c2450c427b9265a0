import type { Problem } from '#domain/problem.ts';
import type { Content } from './content.ts';
import type { NoticeEntry } from './notice-text.ts';
import type { YamlSource } from './yaml-source.ts';

/** A notice in work: its file says `draft: true`, and nothing of it is published. */
export interface Draft {
  /** File name without ending: the last part of its address, once it is published. */
  readonly id: string;
  /** Path below the project's root. */
  readonly file: string;
  readonly text: string;
  /** What it would be published as; undefined while its front matter or its words cannot be read. */
  readonly notice: NoticeEntry | undefined;
}

/**
 * Whether a notice's front matter says that it is a draft. Where it cannot be read as a whole the line alone
 * counts: what is broken cannot be published anyway, and a draft must not stop the rest.
 */
export function isDraft(head: string, yaml: YamlSource): boolean {
  if (yaml.errors.length > 0) return /^draft:[ \t]*true[ \t]*(?:#.*)?$/m.test(head);
  const { value } = yaml;
  return typeof value === 'object' && value !== null && 'draft' in value && value.draft === true;
}

/** The same of front matter whose YAML nobody has read: it is read only where it may say so. */
export function isDraftHead(head: string, read: () => YamlSource): boolean {
  // A key may be written with escapes.
  return /draft|\\/.test(head) && isDraft(head, read());
}

/** The content without its drafts: what readers may see, and all that what they see may refer to. */
export function publishedPart(content: Content, drafts: readonly Draft[]): Content {
  if (drafts.length === 0) return content;
  const files = new Set(drafts.map(({ file }) => file));
  const isPublished = ({ file }: { readonly file: string }): boolean => !files.has(file);
  // A draft may bear the name of a published notice: that one stays.
  const drafted = new Map([...Map.groupBy(drafts, ({ id }) => id)].map(([id, { length }]) => [id, length]));
  const left = content.ids('notices').filter((id) => {
    const more = drafted.get(id) ?? 0;
    if (more > 0) drafted.set(id, more - 1);
    return more === 0;
  });
  return {
    ...content,
    notices: content.notices.filter(isPublished),
    written: content.written.filter(isPublished),
    ids: (folder) => (folder === 'notices' ? left : content.ids(folder)),
    drafts: new Set(drafts.map(({ id }) => id)).difference(new Set(left)),
  };
}

/** What to say where something published refers to a notice that is not. */
export const draftReference = (id: string): Pick<Problem, 'rule' | 'message' | 'fix'> => ({
  rule: 'draft-reference',
  message: `Văn bản “${id}” còn là bản nháp, chưa đăng.`,
  fix: 'Đăng văn bản đó (xóa dòng “draft: true” ở đầu tệp của nó), hoặc bỏ chỗ nhắc đến nó.',
});

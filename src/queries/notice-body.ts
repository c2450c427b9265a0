import type { NoticeBody } from '#domain/body.ts';
import { once } from '#domain/once.ts';
import type { PublishedNotice } from '#domain/register.ts';
import { NoticeMemory } from '#gate/memory/notice-memory.ts';
import type { NoticeText } from '#gate/notice-text.ts';
import { recordInWork } from './record-in-work.ts';

/** What the loader has read, as it stands on the disk: it is not in the store, which is written and read as a whole. */
const memory = once(() => {
  const folder = process.env['CONG_KHAI_NOTICES'];
  if (folder === undefined) throw new Error('the loader sets where the notices read are kept');
  return new NoticeMemory(folder);
});

const notices = new Map<string, PublishedNotice>();

/** A notice by the digest of its file, read once; its words are read when they are asked for. */
export function rememberedNotice(slug: string, digest: string): PublishedNotice {
  const known = notices.get(digest) ?? readNotice(slug, digest);
  notices.set(digest, known);
  return known;
}

function readNotice(slug: string, digest: string): PublishedNotice {
  const { data, sha256, body } = textWith(digest) ?? {};
  if (data === undefined || sha256 === undefined || body === undefined)
    throw new Error(`${slug}: not read by the gate`);
  sums.set(body, sha256);
  return { ...data, slug, body: Object.assign(body, { digest }) };
}

function textWith(digest: string): NoticeText | undefined {
  return import.meta.env.DEV ? recordInWork().noticeText(digest) : memory().read(digest);
}

const sums = new WeakMap<NoticeBody, string>();

/** SHA-256 of a notice's canonical text, hex, as it was taken when the notice was read. */
export function sha256Of(body: NoticeBody): string {
  const sum = sums.get(body);
  if (sum === undefined) throw new Error('a notice of the register has the sum of its words');
  return sum;
}

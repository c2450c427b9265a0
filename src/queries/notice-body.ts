import { NoticeMemory } from '#gate/memory/notice-memory.ts';
import type { NoticeBody } from '#domain/body.ts';

/** Bodies kept at hand: pages of one notice and of its directives are drawn one after the other. */
const kept = 32;

let memory: NoticeMemory | undefined;
const bodies = new Map<string, NoticeBody>();

function bodyOf(digest: string): NoticeBody {
  const known = bodies.get(digest);
  if (known !== undefined) return known;
  const folder = process.env['CONG_KHAI_NOTICES'];
  if (folder === undefined) throw new Error('the loader sets where the notices read are kept');
  if (memory?.has(digest) !== true) memory = new NoticeMemory(folder);
  const text = memory.read(digest);
  if (text === undefined) throw new Error(`Không đọc lại được văn bản đã kiểm tra; xóa thư mục .cache rồi dựng lại.`);
  for (const oldest of bodies.keys()) if (bodies.size >= kept) bodies.delete(oldest);
  bodies.set(digest, text.body);
  return text.body;
}

/** A notice's words, read when they are asked for; those of its directives are at hand. */
export function lazyBody(
  digest: string,
  sha256: string,
  directiveWords: NoticeBody['directiveWords'],
): NoticeBody & { readonly digest: string } {
  const body = {
    digest,
    directiveWords,
    get clauses() {
      return bodyOf(digest).clauses;
    },
    get sections() {
      return bodyOf(digest).sections;
    },
    get recipients() {
      return bodyOf(digest).recipients;
    },
    get signature() {
      return bodyOf(digest).signature;
    },
  };
  sums.set(body, sha256);
  return body;
}

const sums = new WeakMap<NoticeBody, string>();

/** SHA-256 of a notice's canonical text, hex, as it was taken when the notice was read. */
export function sha256Of(body: NoticeBody): string {
  const sum = sums.get(body);
  if (sum === undefined) throw new Error('a notice of the register has the sum of its words');
  return sum;
}

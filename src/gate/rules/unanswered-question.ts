import type { Problem } from '#domain/problem.ts';
import { problemAt, shortened } from './place.ts';
import type { TextFile } from './text-rule.ts';

/** A comment of front matter with a question of the importer, or with a guess nobody has confirmed; not its key to the marks. */
const comment = /(?:^|[ \t])#[^\n]*?(HỎI:|\[đoán\](?!:))([^\n]*)/gmu;

/** What the importer asked or guessed, still standing in a notice that is no draft: nobody has looked at it. */
export function unansweredQuestion(file: TextFile): readonly Problem[] {
  if (!file.path.startsWith('content/notices/')) return [];
  const head = /^--- *\n[\s\S]*?\n--- *(?:\n|$)/.exec(file.text)?.[0] ?? '';
  if (!head.includes('#') || /^draft:[ \t]*true[ \t]*(?:#.*)?$/m.test(head)) return [];
  return [...head.matchAll(comment)].map((match) => {
    const isQuestion = match[1] === 'HỎI:';
    const words = shortened(match[2] ?? '');
    return problemAt(file, match.index + match[0].indexOf('#'), {
      rule: 'unanswered-question',
      severity: 'error',
      message: isQuestion
        ? `Câu hỏi của lệnh nhập chưa được trả lời: “${words}”`
        : `Điều lệnh nhập đoán chưa được kiểm tra: “${words}”`,
      fix: isQuestion
        ? 'Trả lời ở mục bên dưới theo bản gốc rồi xóa dòng # này; chưa trả lời được thì thêm dòng “draft: true” để giữ là bản nháp.'
        : 'Đối chiếu mục bên dưới với bản gốc, sửa nếu sai, rồi xóa dòng # này; chưa kiểm tra được thì thêm dòng “draft: true”.',
    });
  });
}

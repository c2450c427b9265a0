import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { readContent } from '../src/gate/content.ts';
import { reportText } from '../src/gate/report.ts';

/** Checks everything in `content/` and says what must be mended before it can be published. */
const root = resolve(import.meta.dirname, '..');
const { problems, notices, updates } = readContent(root);
if (problems.length > 0) console.error(reportText(root, problems));
if (problems.some((problem) => problem.severity === 'error')) process.exitCode = 1;
else
  console.log(
    `${styleText('green', '✓')} Nội dung đăng được: ${String(notices.length)} văn bản, ${String(updates.length)} báo cáo.`,
  );

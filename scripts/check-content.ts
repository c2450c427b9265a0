import { resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { civilDateInVietnam, parseCivilDate } from '../src/domain/civil-date.ts';
import { readContent } from '../src/gate/content.ts';
import { checkHistory } from '../src/gate/history/check-history.ts';
import { reportAnnotations, reportCodeQuality, reportJson, reportText } from '../src/gate/report.ts';

/**
 * Checks everything in `content/` and says what must be mended before it can be published.
 *
 * `--format text|github|gitlab|json` chooses the report; `--as-of` the day after which nothing may be
 * dated (today in Vietnam); `--published` the git reference that readers see; `--root` another project.
 */
const { values } = parseArgs({
  options: {
    format: { type: 'string', default: process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text' },
    'as-of': { type: 'string' },
    published: { type: 'string' },
    root: { type: 'string' },
  },
});
const root = resolve(values.root ?? resolve(import.meta.dirname, '..'));
const asOf = parseCivilDate(values['as-of'] ?? civilDateInVietnam(Date.now()));
if (asOf === undefined) {
  console.error(`“${values['as-of'] ?? ''}” không phải là một ngày. Viết: npm run check -- --as-of 2026-11-22`);
  process.exit(2);
}

const { problems: found, notices, updates } = readContent(root, asOf);
const history = checkHistory(root, values.published === undefined ? {} : { published: values.published });
const problems = [...found, ...history.problems];
const isSound = problems.every((problem) => problem.severity !== 'error');
if (!isSound) process.exitCode = 1;

const summary = `${styleText('green', '✓')} Nội dung đăng được: ${String(notices.length)} văn bản, ${String(updates.length)} báo cáo.`;
switch (values.format) {
  case 'json':
    console.log(reportJson(problems));
    break;
  case 'gitlab':
    console.log(reportCodeQuality(problems));
    break;
  case 'github':
    process.stdout.write(reportAnnotations(problems));
    console.log(isSound ? summary : reportText(root, problems));
    break;
  default:
    if (problems.length > 0) console.error(reportText(root, problems));
    if (isSound) console.log(summary);
}
if (history.unchecked !== undefined) console.error(styleText('yellow', history.unchecked));

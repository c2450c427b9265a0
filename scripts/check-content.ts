import { resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { civilDateInVietnam, parseCivilDate } from '../src/domain/civil-date.ts';
import type { Problem } from '../src/domain/problem.ts';
import { readContent } from '../src/gate/content.ts';
import { checkHistory } from '../src/gate/history/check-history.ts';
import { reportAnnotations, reportCodeQuality, reportDrafts, reportJson, reportText } from '../src/gate/report.ts';

/**
 * Checks everything in `content/` and says what must be mended before it can be published.
 *
 * The exit code answers one question: can this be published? Drafts are not, so what is wrong with them is
 * told, in a part of its own, and changes nothing: half-finished work of one clerk holds up no other.
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

const { problems: found, notices, updates, drafts, draftProblems } = readContent(root, asOf);
const history = checkHistory(root, values.published === undefined ? {} : { published: values.published });
const problems = [...found, ...history.problems];
const isSound = problems.every((problem) => problem.severity !== 'error');
if (!isSound) process.exitCode = 1;

const summary = `${styleText('green', '✓')} Nội dung đăng được: ${String(notices.length)} văn bản, ${String(updates.length)} báo cáo.`;
switch (values.format) {
  case 'json':
    console.log(reportJson(problems, draftProblems));
    break;
  case 'gitlab':
    console.log(reportCodeQuality([...problems, ...draftProblems.map(asWarning)]));
    break;
  case 'github':
    process.stdout.write(reportAnnotations([...problems, ...draftProblems.map(asWarning)]));
    console.log(isSound ? summary : reportText(root, problems));
    if (drafts.length > 0) console.log(reportDrafts(root, drafts, draftProblems));
    break;
  default:
    if (problems.length > 0) console.error(reportText(root, problems));
    if (drafts.length > 0) console.error(reportDrafts(root, drafts, draftProblems));
    if (isSound) console.log(summary);
}
if (history.unchecked !== undefined) console.error(styleText('yellow', history.unchecked));

/** A draft's fault as a server shows it beside the lines: it blocks nothing. */
function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}

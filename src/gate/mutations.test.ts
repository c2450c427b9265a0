import { globSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { afterAll, expect, test } from 'vitest';
import { parseBody } from '#verbatim/body.ts';
import { asOf, noticeFile, project, removeProjects, sound } from './content.fixture.ts';
import { readContent } from './content.ts';
import type { NoticeEntry } from './notice-text.ts';
import { frontMatterOf } from './front-matter.ts';

afterAll(removeProjects);

const seed = 20150814;
const root = resolve(import.meta.dirname, '../..');
const original = readFileSync(
  globSync('content/notices/2015/tb-*.mdx', { cwd: root }).map((path) => join(root, path))[0]!,
  'utf8',
);
const canary = (): unknown => (globalThis as { __canary?: unknown }).__canary;

/** What has run, injected, hidden or lost something elsewhere. */
const hostile = [
  '{globalThis.__canary = 1}',
  '{await import("node:fs").then((fs) => fs.writeFileSync("canary", ""))}',
  '\n\nimport "node:fs"\n\n',
  '\n\nexport const x = (globalThis.__canary = 1)\n\n',
  '{/* */}',
  '{`${globalThis.__canary = 1}`}',
  '<script>globalThis.__canary = 1</script>',
  '<Script />',
  '<style>*{display:none}</style>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)" />',
  '<svg/onload=alert(1)>',
  '<iframe src="javascript:alert(1)" />',
  '<a href="javascript:alert(1)">x</a>',
  '<Directive id="2.3-2" onclick="alert(1)">',
  '<Directive id={globalThis.__canary = 1}>x</Directive>',
  '<Directive {...globalThis}>x</Directive>',
  '<Directive set:html="<script>">x</Directive>',
  '<Directive id="x&quot; onclick=&quot;alert(1)">x</Directive>',
  '<Directive id="9.9">x</Directive>',
  '</Directive>',
  '<Directive id="2.3-2">',
  '[x](javascript:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html,<script>)',
  '[x](vbscript:x)',
  '[x](//vi-du.vn)',
  '[x](/&#9;/vi-du.vn)',
  '[x](https://vi-du.vn/"onclick="alert(1))',
  "[x](https://vi-du.vn/'>)",
  '[x](/van-ban/#"><script>)',
  '![x](./evil.js)',
  '![x](javascript:alert(1))',
  ' https://vi-du.vn/"onmouseover="alert(1) ',
  ' www.vi-du.vn/<script> ',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  String.raw`\<script>`,
  '&#60;img src=x onerror=alert(1)&#62;',
  '<!-- -->',
  '<![CDATA[ ]]>',
  '<?php ?>',
  '\n---\nlayout: data:text/javascript,globalThis.__canary=1\n---\n',
  '\n\n```js\nglobalThis.__canary = 1\n```\n\n',
  '\n\n| a | <script> |\n|---|---|\n| {1} | c |\n\n',
  '\n\n| a | b |\n|---|---|\n| c | d |\n\n',
  '\n\n# {1}\n\n',
  '\n\n- - -\n\n',
  '\n\n> x\n\n',
  '\n    x\n',
  '\n5. ',
  '\n\n* ',
  '**',
  '_',
  '`',
  '~~',
  '\\',
  '<',
  '>',
  '{',
  '}',
  '[',
  '](',
  '&',
  '"',
  "'",
  '\r\n',
  '\0',
  '\u2028',
  '\u202E',
  '\uFEFF',
  '\uD800',
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'<>{}[]()*_`~\\|#-+!&;:"\'/=\n \t0a'), maxLength: 8 }) },
);
/** Where, as a share of the text; how many letters go; what comes. */
const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0, 1, 12), piece);
const edits = fc.array(edit, { minLength: 1, maxLength: 4 });

function mutated(text: string, changes: readonly (readonly [number, number, string])[], from: number): string {
  return changes.reduce((result, [share, length, by]) => {
    const at = from + Math.floor(share * (result.length - from));
    return result.slice(0, at) + by + result.slice(at + length);
  }, text);
}

const allowed: Readonly<Record<string, readonly string[]>> = {
  p: ['id', 'class'],
  h2: ['id', 'class'],
  h3: ['id', 'class'],
  h4: ['id', 'class'],
  h5: ['id', 'class'],
  h6: ['id', 'class'],
  a: ['href', 'class', 'aria-label'],
  span: ['class', 'id'],
  div: ['class', 'id', 'tabindex', 'role', 'aria-label'],
  th: ['scope'],
  img: ['src', 'alt', 'loading'],
  ...Object.fromEntries(['strong', 'em', 'br', 'table', 'thead', 'tbody', 'tr', 'td'].map((tag) => [tag, []])),
};

/** The text of HTML; fails at anything but the tags, attributes and addresses a notice may have. */
function textOf(html: string): string {
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      expect(Object.keys(allowed)).toContain(name);
      for (const [key, value] of Object.entries(attributes)) {
        expect(allowed[name], `${name} ${key}`).toContain(key);
        if (key === 'class') expect(value).toMatch(/^[adht]$/);
        if (key === 'src') expect(value).toMatch(/^\/[\w/-]+\.(?:png|jpe?g|webp|avif|gif)$/);
        // What a browser makes of it, wherever the page stands.
        if (key === 'href') {
          const address = new URL(value, 'https://cong-khai.example/van-ban/x/');
          expect(['http:', 'https:', 'mailto:']).toContain(address.protocol);
          if (/^[/#]/.test(value)) expect(address.host).toBe('cong-khai.example');
        }
      }
    },
    onprocessinginstruction: () => expect.unreachable(),
    oncomment: () => expect.unreachable(),
    ontext: (part) => (text += part),
  });
  parser.end(html);
  return text;
}

const reference = (written: string): string => textOf(`<p>${written}</p>`);

/** Letters and figures of a source that a reader is to see, found without the parser: marks taken off one by one. */
function visible(source: string): string {
  const below = source.slice((frontMatterOf(source)?.length ?? 0) + '---\n---\n'.length);
  // Both parts have a place of their own on the page.
  const parts = ['Recipients', 'Signature'].flatMap(
    (name) => below.match(new RegExp(`<${name}\\s*>.*?</${name}\\s*>`, 'gs')) ?? [],
  );
  const body = parts.reduce((rest, part) => rest.replace(part, ''), below) + parts.join('');
  return lettersOf(
    body
      .replaceAll(/<\/?(?:Directive|Recipients|Signature)(?: id=(?:"[^"]*"|'[^']*'))?\s*>/g, '')
      .replaceAll(
        /(?<!\\)\[((?:[^\][\\]|\\.)*)\]\([ \t]*(?:[^\s\p{Cc}()\\]|\\.|\((?:[^\s\p{Cc}()\\]|\\.)*\))*[ \t]*\)/gsu,
        '$1',
      )
      .replaceAll(
        /\\([!-/:-@[-`{-~])|&(?:#\d+|#x[\da-f]+|[a-z]+);/gi,
        (written, sign?: string) => sign ?? reference(written),
      ),
  );
}

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{M}\p{N}%;,.]/gu, '');

function expectHarmless({ body }: Pick<NoticeEntry, 'body'>, source: string): void {
  const html = body.sections.map((section) => section.html).join('');
  const read = lettersOf(body.clauses.map(({ text }) => text).join(''));
  expect(lettersOf(textOf(html))).toBe(read);
  expect(read + lettersOf([...body.recipients, ...body.signature].join(''))).toBe(visible(source));
}

test('the original itself is what the rules of this test say', () => {
  expect(parseBody(original).problems).toEqual([]);
  expectHarmless(parseBody(original), original);
});

test('no change of a notice’s words runs, injects or loses anything', () => {
  const head = original.indexOf('\n---\n') + 5;
  let accepted = 0;
  fc.assert(
    fc.property(edits, (changes) => {
      const source = mutated(original, changes, head).replaceAll(/\r\n?/g, '\n').toWellFormed();
      const parsed = parseBody(source);
      if (parsed.problems.length > 0) return;
      accepted += 1;
      expectHarmless(parsed, source);
    }),
    { seed, numRuns: 1500 },
  );
  // Else nothing was asked of the accepted ones.
  expect(accepted).toBeGreaterThan(100);
  expect(canary()).toBeUndefined();
});

test('no change anywhere in a notice’s file gets past the gate with anything that runs or injects', () => {
  const folder = project();
  const files = (): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const before = files();
  const here = readdirSync(process.cwd()).toSorted();
  fc.assert(
    fc.property(edits, (changes) => {
      const source = mutated(sound[noticeFile] ?? '', changes, 0);
      writeFileSync(join(folder, noticeFile), source);
      const { problems, notices } = readContent(folder, asOf);
      // Refused, or read: never neither.
      if (problems.some(({ severity }) => severity === 'error')) return;
      expect(notices).toHaveLength(1);
      for (const notice of notices) expectHarmless(notice, source.replaceAll(/\r\n?/g, '\n').replace(/^\uFEFF/, ''));
    }),
    { seed, numRuns: 400 },
  );
  expect(canary()).toBeUndefined();
  expect(files()).toEqual(before);
  expect(readdirSync(process.cwd()).toSorted()).toEqual(here);
});

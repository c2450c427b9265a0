import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Which rooms a room may look into (docs/decisions/0001): content → schemas → domain → queries →
 * components → pages. Arrows never turn back.
 */
const rooms = [
  'domain',
  'verbatim',
  'schemas',
  'kept',
  'gate',
  'import',
  'loaders',
  'authoring',
  'queries',
  'search',
  'open-data',
  'feeds',
  'calendars',
  'embeds',
  'citations',
  'pictures',
  'files',
  'components',
  'layouts',
  'beside',
  'rendering',
  'drafts',
  'writing',
  'form',
  'pages',
  'hosting',
  'release',
];
const mayImport = {
  domain: [],
  verbatim: ['domain'],
  schemas: ['domain'],
  kept: [],
  gate: ['domain', 'schemas', 'verbatim', 'kept'],
  import: ['domain', 'schemas', 'verbatim', 'gate'],
  loaders: ['domain', 'gate', 'schemas', 'verbatim', 'kept'],
  authoring: ['domain', 'schemas', 'verbatim', 'gate'],
  queries: ['domain', 'schemas', 'gate'],
  search: ['domain', 'open-data', 'kept'],
  beside: [],
  rendering: ['queries', 'kept', 'beside'],
  'open-data': ['domain', 'schemas', 'verbatim'],
  feeds: ['domain', 'verbatim'],
  calendars: ['domain', 'feeds'],
  embeds: ['domain', 'verbatim'],
  citations: ['domain'],
  pictures: ['domain', 'queries', 'beside'],
  files: ['beside', 'domain', 'queries', 'feeds', 'calendars', 'embeds', 'citations', 'verbatim', 'open-data'],
  components: ['domain', 'verbatim', 'queries', 'search', 'open-data', 'feeds', 'embeds', 'pictures'],
  layouts: ['domain', 'queries', 'components'],
  drafts: ['domain', 'queries', 'components', 'layouts'],
  writing: ['domain', 'gate', 'loaders', 'queries'],
  form: ['domain', 'schemas', 'gate', 'authoring', 'queries'],
  pages: rooms.filter(
    (room) =>
      ![
        'gate',
        'kept',
        'import',
        'loaders',
        'schemas',
        'authoring',
        'beside',
        'rendering',
        'release',
        'drafts',
        'form',
        'writing',
      ].includes(room),
  ),
  hosting: [],
  release: ['hosting'],
};
const advice = {
  domain: 'domain/ is the subject in plain TypeScript: pass what you need as an argument.',
  components: 'A component gets props; collections are read by queries/ and handed down by pages/.',
  'open-data':
    'open-data/ turns the register it is given into files; what reads collections or draws pages is elsewhere.',
  hosting: 'hosting/ says what servers are told; it reads nothing of the record.',
  queries: 'queries/ returns domain objects; what to do with them belongs to components/ or pages/.',
};
const outside = { domain: ['astro', 'astro/*', 'astro:*', 'node:*', 'fs', 'path', 'crypto', 'zod', 'yaml'] };

const directions = rooms.map((room) => ({
  files: [`src/${room}/**`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              ...rooms
                .filter((other) => other !== room && !mayImport[room].includes(other))
                // A pattern that begins with # would be a comment: it is escaped.
                .flatMap((other) => [`\\#${other}/**`, `**/${other}/**/*.ts`, `**/${other}/**/*.astro`]),
              ...(outside[room] ?? []),
              ...(room === 'queries' || room === 'pages' ? [] : ['astro:content']),
            ],
            message: advice[room] ?? `src/${room}/ may import from: ${mayImport[room].join(', ')}.`,
          },
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['dist/', '.releases/', '.astro/', '**/.cache/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.strict,
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-strict'],
  ...directions,
  {
    rules: {
      // Names carry the meaning; an unused one is dead code.
      '@typescript-eslint/no-unused-vars': 'error',
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.astro'],
    ignores: ['src/layouts/Page.astro', 'src/components/preview/**', 'src/rendering/Sheaf.astro'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name="Astro"][property.name=/^(params|request|url|cookies|locals|redirect|rewrite|response)$/]',
          message: 'A page shows what it is given as props: many pages are drawn for one request (src/rendering/).',
        },
      ],
    },
  },
  // Commands speak to the terminal.
  { files: ['scripts/**', 'benchmarks/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.test.ts', 'tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);

/**
 * The environment for a build that a test starts. Astro and Vite behave otherwise where they believe to be
 * under test, and Vitest says so in DEV as well; what the site is built for is each test's own to say.
 */
export function buildEnvironment(): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:NODE_ENV|DEV|VITEST.*|CONG_KHAI_.*)$/.test(name)),
  );
}

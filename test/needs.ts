/**
 * `describe` for tests that need something not every machine has: a browser, a tool, a cluster.
 *
 * `missing` says what is not there, or is undefined where all is there. What is missing is skipped out loud, with the
 * reason in the title; named in the environment variable BRIDGEBOOK_REQUIRE (comma separated) it fails instead.
 */
export function describeWith(need: string, missing: string | undefined, title: string, tests: () => void): void {
  if (missing === undefined) {
    describe(title, tests);
    return;
  }
  const required = (process.env['BRIDGEBOOK_REQUIRE'] ?? '').split(',').includes(need);
  if (required) {
    describe(title, () => {
      it(`needs ${need}`, () => {
        throw new Error(`BRIDGEBOOK_REQUIRE names ${need}, but ${missing}`);
      });
    });
  } else {
    describe.skip(`${title} (skipped: ${missing})`, tests);
  }
}
